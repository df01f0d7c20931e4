### A command line that cannot be read.

usage-unknown-option = there is no option { $argument } here
usage-unknown-command = there is no command { $command }
usage-unknown-language = hamgam does not speak { $value }
usage-one-too-many = { $argument } is one word too many
usage-value = { $argument } does not take { $value }
usage-value-missing = { $argument } needs a value after it
usage-value-extra = { $argument } takes no value
usage-conflict = { $argument } and { $other } do not go together
usage-missing = { $argument } is missing
usage-not-utf8 = the arguments hold bytes that are no text in UTF-8
usage-unreadable = the arguments cannot be understood
usage-confirm-nothing = no passage was named to confirm
usage-reopen-nothing = no passage was named to reopen

usage-help = For help: { $command }

remedy-choices = Choose from: { $list }
remedy-commands = The commands: { $list }
remedy-option-of = It belongs to another command: { $command }
remedy-locale = A language is written as a tag, such as en, fa, ckb or pt-BR.
remedy-confirm-something =
    Name passages:
        hamgam confirm order.md#order-k7f2
    or take those hamgam finds, with `--edited`, `--cosmetic` or `--all`. The passages and their statuses are listed by:
        hamgam status --list
remedy-reopen-something =
    Name passages, for instance:
        hamgam reopen order.md#order-k7f2
