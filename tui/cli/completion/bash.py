"""For bash, from version 4 on."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from tui.cli.completion.words import CASE, FILE, VerbWords, choices, kinds

_SCRIPT = r"""# Completion for bash; in ~/.bashrc: eval "$(rashomon completion bash)"
_rashomon_words() {  # of the words in $1 those that begin as $2 does
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "$1" -- "$2")
}

_rashomon_files() {  # of the files of a sort those that begin as the last word does, and folders
    compopt -o filenames
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen "$@" | sort -u)
}

_rashomon() {
    local word=$2 before=$3 kind='' options='' valued=' ' pair
    local -i i place=0
    local -a places=()
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        _rashomon_words @VERBS@ "$word"
        [[ $word == -* ]] || _rashomon_files -f -X '!*.rashomon' -o plusdirs -- "$word"
        return
    fi
    case ${COMP_WORDS[1]} in
@CASES@
        *) return ;;
    esac
    for pair in $valued; do
        [[ $before == "${pair%%=*}" ]] && kind=${pair#*=}
    done
    if [[ -z $kind && $word == -* ]]; then
        _rashomon_words "$options" "$word"
        return
    fi
    if [[ -z $kind ]]; then
        for ((i = 2; i < COMP_CWORD; i++)); do
            if [[ $valued == *" ${COMP_WORDS[i]}="* ]]; then
                i+=1
            elif [[ ${COMP_WORDS[i]} != -?* ]]; then
                place+=1
            fi
        done
        kind=${places[place]-}
        i=${#places[@]}-1
        if ((place > i && i >= 0)) && [[ ${places[i]} == *... ]]; then
            kind=${places[i]}
        fi
    fi
    case ${kind%...} in
@KINDS@
    esac
}
complete -F _rashomon rashomon"""


def script(verbs: Sequence[VerbWords]) -> str:
    """The script; it counts the words before the cursor to know which kind is wanted."""
    names = [*(verb.name for verb in verbs), "--help", "--version"]
    files = {CASE: "-f -X '!*.rashomon' -o plusdirs", FILE: "-f"}
    by_kind = [f'        {kind}) _rashomon_files {how} -- "$word" ;;' for kind, how in files.items()]
    by_kind += [
        f'        {kind}) _rashomon_words {shlex.quote(" ".join(choices(kind)))} "$word" ;;'
        for kind in kinds(verbs)
    ]
    filled = _SCRIPT.replace("@VERBS@", shlex.quote(" ".join(names)))
    return filled.replace("@CASES@", "\n".join(map(_case, verbs))).replace("@KINDS@", "\n".join(by_kind))


def _case(verb: VerbWords) -> str:
    options = " ".join(name for option in verb.options for name in option.names)
    parts = [f"options={shlex.quote(options)}"]
    if verb.valued:
        pairs = " ".join(f"{name}={kind}" for name, kind in verb.valued)
        parts.append(f"valued=' {pairs} '")
    if verb.places:
        parts.append(f"places=({' '.join(verb.places)}{'...' if verb.repeats else ''})")
    return f"        {verb.name}) {' '.join(parts)} ;;"
