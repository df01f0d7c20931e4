### What `hamgam init` says.

## What was found

init-recognised = Recognised: { $layout ->
    [vitepress] the layout of VitePress
    [docusaurus] the layout of Docusaurus
    [hugo] the layout of Hugo, with a folder for each language
    [hugo-suffix] the layout of Hugo, with the language in the file name
    [mkdocs] the layout of MkDocs, with the language in the file name
   *[plain] a folder for each language
}
init-fresh = There are no documents here yet. A new project, with a place for each language:
init-locale = { $documents } ({ $side })
init-documents = { $count ->
    [0] no documents yet
    [one] { $count } document
   *[other] { $count } documents
}
init-original = the originals
init-translation = translation

## What was done

init-written = Written:
init-added = Lines added at the end of:
init-left = Left as it was, because it is not an ordinary file:
init-rest = Everything else is as it was.
init-next-adopt = Next, take in the translations that are there:
init-next-status = Next, see where the work stands:

## The first document of a new project

init-example =
    # Where to begin

    This is the first document of your work. Write in it what you like, or put your own documents beside it.

    Every paragraph is a passage. Its translation goes to the same place in the folder of the other language.

## What stops it

error-init-exists = there is a project here already
error-init-inside = this folder belongs to a project already
error-init-no-folder = this is a file, not a folder
error-init-layouts = the documents here fit more than one layout: { $list }
error-init-unrecognised = there are documents here, but hamgam does not recognise their layout
error-init-source = it cannot be told which language the originals are in; besides them there is: { $list }
error-init-source-missing = there are no documents in that language; there is: { $list }
error-init-targets = there is nothing here but { $source }, so it cannot be told into which languages it goes

remedy-init-exists =
    Change what you like in that file; nothing was written. To see where the project stands:
    hamgam status
remedy-init-inside =
    Nothing was written. Another language of the same work goes to `targets` in that file. A work of its own needs a folder outside.
remedy-init-layouts =
    Name the right one:
    hamgam init --layout { $layout }
remedy-init-unrecognised =
    Say where the languages are, for instance:
    hamgam init --layout vitepress --source en --targets fa
    `hamgam init --help` lists the layouts.
remedy-init-source =
    Name the language of the originals:
    hamgam init --source en
remedy-init-targets =
    Name the languages of the translations:
    hamgam init --targets fa
