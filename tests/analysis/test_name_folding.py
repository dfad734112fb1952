from __future__ import annotations

import pytest

from analysis.actors.folding import consonants, plain, sound
from analysis.actors.forms import parse
from analysis.actors.romanisation import from_wade_giles, is_pinyin
from analysis.actors.shortenings import acronyms


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("Gödel", "godel"),
        ("Łódź", "lodzh"),
        ("O’Neill", "oneill"),
        ("Ça-va", "chava"),
        ("12th", "12th"),
        ("“”", ""),
    ],
)
def test_plain_letters(word: str, letters: str):
    assert plain(word) == letters


@pytest.mark.parametrize(
    "variants",
    [
        ("qadir", "kadir", "ghadir"),
        ("nour", "noor", "nur"),
        ("dhahab", "dahab"),
        ("hassan", "hasan"),
        ("basra", "basrah"),
        ("abdulrahman", "abdelrahman", "abdurrahman"),
    ],
)
def test_romanisations_sound_alike(variants: tuple[str, ...]):
    assert len({sound(word) for word in variants}) == 1


def test_consonants_leave_the_vowels_out():
    assert consonants("tobruk") == consonants("tabrik") == "tbrk"


def test_wade_giles_becomes_pinyin():
    assert "zedong" in from_wade_giles("tse-tung")
    assert "chongqing" in from_wade_giles("ch'ung-ch'ing")
    assert not from_wade_giles("whitfield")


def test_pinyin_is_told_from_other_words():
    assert is_pinyin("xuzhou")
    assert not is_pinyin("tripoli")


def test_a_name_is_taken_apart():
    form = parse("former Deputy Foreign Minister Dr. Salim Abu Zayd al-Masri Jr.")
    assert form.words == ("salim", "abuzayd", "masri")
    assert form.suffix == "jr"
    assert "minister" in form.title


def test_a_title_never_takes_the_whole_name():
    assert parse("Prince").words == ("prince",)
    assert parse("Justice Department").words == ("justice", "department")


def test_acronyms_with_and_without_the_small_words():
    assert {"mopw", "mpw"} <= acronyms("Ministry of Public Works")
