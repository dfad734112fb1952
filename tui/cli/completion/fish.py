"""For fish: one line for each word, with the condition under which it is offered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.cli.completion.words import CASE, FILE, Option, VerbWords, choices

_HEAD = r"""# Completion for fish: rashomon completion fish > ~/.config/fish/completions/rashomon.fish
function __rashomon_at # VERB [-eq|-ge NUMBER [OPTION...]]: so many words stand after the verb
    set -l words (commandline -opc)
    test (count $words) -ge 2; and test $words[2] = $argv[1]; or return 1
    set -q argv[2]; or return 0
    set -l place 0
    set -l value no
    for word in $words[3..]
        if test $value = yes
            set value no
        else if contains -- $word $argv[4..]
            set value yes
        else if not string match -q -- '-?*' $word
            set place (math $place + 1)
        end
    end
    test $place $argv[2] $argv[3]
end

function __rashomon_cases # and folders
    __fish_complete_path (commandline -ct) | string match -r '.*(?:\.rashomon|/)(?:\t.*)?$'
end

complete -c rashomon -f
complete -c rashomon -n __fish_is_first_token -a '(__rashomon_cases)'"""
_ACTIONS = {CASE: "(__rashomon_cases)", FILE: "(__fish_complete_path (commandline -ct))"}


def script(verbs: Sequence[VerbWords]) -> str:
    """The script, for fish's folder of completions."""
    return "\n".join([_HEAD, *(line for verb in verbs for line in _lines(verb))])


def _lines(verb: VerbWords) -> Iterator[str]:
    yield _complete("__fish_is_first_token", f"-a {verb.name} -d {_quoted(verb.help)}")
    for option in verb.options:
        yield _complete(f"__rashomon_at {verb.name}", _option(option))
    valued = " ".join(name for name, _ in verb.valued)
    last = len(verb.places) - 1
    for place, kind in enumerate(verb.places):
        if words := _words(kind):
            count = f"{'-ge' if verb.repeats and place == last else '-eq'} {place}"
            yield _complete(f"__rashomon_at {verb.name} {count} {valued}".rstrip(), f"-a {_quoted(words)}")


def _option(option: Option) -> str:
    names = " ".join(
        f"-l {name.removeprefix('--')}" if name.startswith("--") else f"-s {name.removeprefix('-')}"
        for name in option.names
    )
    words = _words(option.takes)
    value = (" -x" + (f" -a {_quoted(words)}" if words else "")) if option.takes else ""
    return f"{names}{value} -d {_quoted(option.help)}"


def _words(kind: str) -> str:
    return _ACTIONS.get(kind) or " ".join(choices(kind))


def _complete(condition: str, rest: str) -> str:
    return f"complete -c rashomon -n {_quoted(condition)} {rest}"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
