"""For zsh: `_arguments` knows where a word stands."""

from __future__ import annotations

from collections.abc import Sequence

from tui.cli.completion.words import CASE, FILE, Option, VerbWords, choices

_SCRIPT = r"""#compdef rashomon
# Completion for zsh: rashomon completion zsh > a folder of $fpath/_rashomon; or source it after compinit.
_rashomon_cases() {
    _files -g '*.rashomon'
}

_rashomon() {
    local verb
    local -a verbs=(
@VERBS@
    )
    if ((CURRENT == 2)); then
        _describe -t commands verb verbs
        _rashomon_cases
        return
    fi
    verb=$words[2]
    shift words
    ((CURRENT--))
    case $verb in
@CASES@
    esac
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _rashomon "$@"
else
    compdef _rashomon rashomon
fi"""
_ACTIONS = {CASE: "_rashomon_cases", FILE: "_files"}


def script(verbs: Sequence[VerbWords]) -> str:
    """The script, for a folder of $fpath or to be sourced."""
    names = "\n".join(f"        {_quoted(f'{verb.name}:{_plain(verb.help)}')}" for verb in verbs)
    return _SCRIPT.replace("@VERBS@", names).replace("@CASES@", "\n".join(map(_case, verbs)))


def _case(verb: VerbWords) -> str:
    specs = [spec for option in verb.options for spec in _option(option)]
    last = len(verb.places)
    specs += [
        f"{'*' if verb.repeats and number == last else number}:{kind}:{_action(kind)}"
        for number, kind in enumerate(verb.places, 1)
    ]
    lines = " \\\n".join(f"                {_quoted(spec)}" for spec in specs)
    return f"        {verb.name})\n            _arguments \\\n{lines}\n            ;;"


def _option(option: Option) -> list[str]:
    others = f"({' '.join(option.names)})" if len(option.names) > 1 else ""
    value = f":{option.takes}:{_action(option.takes)}" if option.takes else ""
    return [f"{others}{name}[{_plain(option.help)}]{value}" for name in option.names]


def _action(kind: str) -> str:
    return _ACTIONS.get(kind) or (f"({' '.join(choices(kind))})" if choices(kind) else " ")


def _plain(text: str) -> str:
    """A description without what `_arguments` takes for its own."""
    return "".join(f"\\{letter}" if letter in "[]:\\" else letter for letter in text)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
