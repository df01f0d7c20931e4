### What stops a run. The path, line and column stand in a line of their own
### below, so the sentences do not repeat them.

label-error = error:
label-cause = Reason: { $cause }

## Files

error-cannot-read = this cannot be read
error-cannot-write = this cannot be written
error-cannot-print = the result cannot be written to standard output
error-not-utf8 = this is not a text in UTF-8
error-not-yet = this command is not available yet
error-no-project =
    there is no hamgam.toml in this folder or above it:
    { $path }

## hamgam.toml

error-toml = this is not valid TOML
error-config-no-project = the table [project] is missing
error-config-missing-key = { $key } is missing
error-config-unknown-key = hamgam does not know { $key }
error-config-type = { $key } has to be { $expected ->
    [string] a text in quotes
    [strings] a text in quotes, or a list of such texts
    [level] "error", "warning", "note" or "off"
    [date] a date such as 2026, "2026-08" or 2026-08-31
    [url] an address that begins with https:// or http://
    [contributors] a list of names, or of tables such as `{"{"} name = "…", role = "…" {"}"}`
   *[other] { $expected }
}
error-config-locale = { $locale } is not a language tag such as en, fa, ckb or pt-BR
error-config-locale-twice = { $locale } is there twice
error-config-unknown-locale = { $locale } is neither the source nor one of the targets
error-config-path-leaves = the content folder has to be inside the project: { $path }
error-config-pattern = this pattern does not say where the documents are: { $pattern }
error-config-glob = this pattern for file names cannot be read: { $glob }

## What to do

remedy-nothing-written = Nothing was changed: all files are as they were.
remedy-did-you-mean = Did you mean: { $suggestion }
remedy-init =
    Make a project here:
    hamgam init
    or name the folder of one with `--project`.
remedy-config-minimum =
    This is enough:
    {"["}project]
    source = "en"
    targets = ["fa"]
remedy-pattern = A pattern has one {"{"}document{"}"} or one {"{"}stem{"}"} in it and stays inside the project, such as "docs/fa/{"{"}document{"}"}" or "{"{"}stem{"}"}.fa.md".
