"""When clusters of one name's variants meet, and when they stay apart."""

from __future__ import annotations

import pytest

from analysis.actors.agreement import agree
from analysis.actors.forms import parse
from analysis.actors.names import cluster
from analysis.values import Name


def sets(*names: str) -> list[set[str]]:
    return [{alias.name for alias in one.aliases} for one in cluster([Name(name) for name in names])]


def test_parts_of_one_full_name_are_one_though_they_share_too_little():
    names = ("Samir Doukali", "Samir Hadad", "Samir Hadad Doukali")
    assert sets(*names) == [set(names)]


def test_names_of_somebody_with_many_names_may_contradict_in_later_words_only():
    one, other = ("Marek Ilian Dovesh", "Marek Dovesh"), ("Marek Ilian", "Marek Ilian Zorra")
    forms = [parse(name) for name in (*one, *other, "Pavol Dovesh")]
    assert agree(forms, [0, 1], [2, 3], 0.9)
    assert not agree(forms, [0, 4], [2, 3], 0.9)


def test_a_father_named_in_the_full_name_of_his_son_is_another():
    names = ("Rashad Wafiq al-Tamari", "Rashad al-Tamari", "Rashad Tamari", "Wafiq al-Tamari", "Wafiq Tamari")
    assert sets(*names) == [set(names[:3]), set(names[3:])]


def test_different_middle_initials_keep_all_variants_apart():
    found = sets("Omar Haddad", "Omar S. Haddad", "O. S. Haddad", "Omar T. Haddad")
    assert {"Omar T. Haddad"} in found


def test_the_same_letters_need_no_other_likeness():
    assert sets("Abd al-Hadi Sarkis", "A. H. Sarkis", "Abdul Hadi Sarkis") != []
    assert {"Haji Rahmatullah", "Rahmat Ullah"} <= sets("Haji Rahmatullah", "Rahmat Ullah")[0]


ROMANISED = [
    ("Khasan Chamadov", "Hassan Khamadov"),
    ("Viktar Hryhoravich Halavanau", "Victor Grigorievich Golovanov"),
    ("Nina Mykolaivna Petrenko", "Nina Nikolaevna Petrenka"),
    ("Jevgeni Jaroshin", "Yevgeni Yaroshin"),
    ("Tahir Ouazani", "Tahir Wazani"),
    ("Maxamed Cigale", "Mohamed Igale"),
    ("Bak Gwang-su", "Pak Kwang Su"),
    ("Kwang-su Pak", "Park Gwang Soo"),
    ("Choe Ryong-jin", "Ryong Jin Choi"),
    ("Wen-fu Chang", "Zhang Wenfu"),
    ("Feng-jun-chen", "Fengrun"),
    ("Luoping Jiedao", "Luoping"),
    ("AlRashid", "Al Rashid"),
    ("Ilse Brandt", "Ilse Brandt (born in Linden)"),
]


@pytest.mark.parametrize(("one", "other"), ROMANISED)
def test_romanisations_of_one_name_come_together(one: str, other: str):
    assert sets(one, other) == [{one, other}]


APART = [
    ("Pak Kwang-su", "Pak Kwang-ho"),
    ("Kim Song-chol", "Kim Song-nam"),
    ("Zhang Wenfu", "Zhang Wenhu"),
    ("Hsing-t'ai", "Hsin-t'ai"),
    ("Nina Petrovna Orlova", "Nina Pavlovna Orlova"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_another_sound_is_another_name(one: str, other: str):
    assert len(sets(one, other)) == 2
