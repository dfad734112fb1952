"""Pairs of names, from general knowledge, that must or must not come together."""

from __future__ import annotations

import pytest

from analysis.actors.names import cluster
from analysis.values import Name

SAME = [
    ("Muammar Gaddafi", "Moammar Gadhafi"),
    ("Muammar Gaddafi", "Muammar al-Qadhafi"),
    ("Muammar Qaddafi", "Mouammar Kadhafi"),
    ("Gamal Abdel Nasser", "Jamal Abd al-Nasir"),
    ("Mahmoud Ahmadinejad", "Mahmud Ahmadi-Nejad"),
    ("Hosni Mubarak", "President Hosni Mubarak"),
    ("Mohamed Morsi", "Muhammad Mursi"),
    ("Abdel Fattah el-Sisi", "Abdul Fattah al-Sisi"),
    ("Abd al-Rahman Munif", "Abdulrahman Munif"),
    ("Yasser Arafat", "Yasir Arafat"),
    ("Ansar al-Sharia", "Ansar al-Shariah"),
    ("Al Qaeda", "al-Qaida"),
    ("AQIM", "Al Qaeda in the Islamic Maghreb"),
    ("Hezbollah", "Hizbullah"),
    ("Osama bin Laden", "Usama bin Ladin"),
    ("Boris Yeltsin", "President Yeltsin"),
    ("Mikhail Gorbachev", "Mikhail Gorbachov"),
    ("Vladimir Putin", "Vladimir V. Putin"),
    ("Volodymyr Zelensky", "Vladimir Zelenskiy"),
    ("Alexei Navalny", "Aleksey Navalnyy"),
    ("Oleksandr Syrskyi", "Aleksandr Syrsky"),
    ("Nikita Khrushchev", "Nikita Khrushchov"),
    ("Pyotr Tchaikovsky", "Petr Chaikovskii"),
    ("Mao Zedong", "Mao Tse-tung"),
    ("Zhou Enlai", "Chou En-lai"),
    ("Lin Biao", "Lin Piao"),
    ("Kim Dae-jung", "Kim Dae Jung"),
    ("Ban Ki-moon", "Secretary-General Ban Ki Moon"),
    ("Beijing", "Peking"),
    ("Mumbai", "Bombay"),
    ("Tehran", "Teheran"),
    ("Nablus, West Bank", "Nablus"),
    ("Joe Biden", "Joseph R. Biden Jr."),
    ("Bill Clinton", "William Clinton"),
    ("Margaret Thatcher", "Mrs. Thatcher"),
    ("Tony Blair", "Prime Minister Tony Blair"),
    ("J. K. Rowling", "J.K. Rowling"),
    ("Dwight D. Eisenhower", "Dwight Eisenhower"),
    ("Angela Merkel", "Chancellor Merkel"),
    ("Gerhard Schröder", "Gerhard Schroder"),
    ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
    ("Department of Justice", "Justice Department"),
    ("F.B.I.", "Federal Bureau of Investigation"),
    ("NATO", "North Atlantic Treaty Organization"),
    ("World Health Organization", "World Health Organisation"),
    ("Siemens AG", "Siemens"),
    ("The New York Times", "New York Times"),
    ("U.S.", "United States"),
    ("Kim Jong-un", "Kim Jong Eun"),
    ("Park Geun-hye", "Pak Kun-hye"),
    ("Alexander Lukashenko", "Aliaksandr Lukashenka"),
    ("Narendra Modi", "PM Modi"),
    ("Staffan de Mistura", "de Mistura"),
    ("Peter Finch", "Mr Finch"),
    ("Alex Finch", "Ms Finch"),
    ("Layla Barzan", "Ms. Barzan"),
    ("Nacho Fernández", "Ignacio Fernandez"),
]

APART = [
    ("Susan Rice", "Condoleezza Rice"),
    ("Ansar al-Din", "Ansar al-Sharia"),
    ("Al Qaeda", "Al Qaeda in the Islamic Maghreb"),
    ("Al Qaeda in the Islamic Maghreb", "Al Qaeda in the Arabian Peninsula"),
    ("George W. Bush", "George H. W. Bush"),
    ("Donald Trump", "Donald Trump Jr."),
    ("Bill Clinton", "Hillary Clinton"),
    ("John Kerry", "Bob Kerrey"),
    ("Hassan Nasrallah", "Hussein Nasrallah"),
    ("Kim Jong Il", "Kim Jong Un"),
    ("Hubei", "Hebei"),
    ("Shanxi", "Shaanxi"),
    ("Iran", "Iraq"),
    ("Austria", "Australia"),
    ("Niger", "Nigeria"),
    ("North Korea", "South Korea"),
    ("Justice Department", "State Department"),
    ("University of Oxford", "University of Cambridge"),
    ("Washington", "The Washington Post"),
    ("The Washington Post", "The Huffington Post"),
    ("Sudan", "South Sudan"),
    ("World Bank", "World Health Organization"),
    ("Kim Jong Un", "Kim Jong Nam"),
    ("Bashar al-Assad", "Hafez al-Assad"),
    ("Hunan", "Henan"),
    ("Jiang Zemin", "Jiang Qing"),
    ("Peter Finch", "Ms Finch"),
    ("Jane Hale", "Mr. Hale"),
    ("Peter Finch", "Mrs. Peter Finch"),
    ("Mr Finch", "Ms Finch"),
    ("Mario Serrano", "Maria Serrano"),
    ("Khalid Barzan", "Mrs Barzan"),
    ("Dmitri Galkov", "Ms. Galkov"),
]


def clusters(*names: str) -> list[set[str]]:
    found = cluster([Name(name) for name in names])
    return [{alias.name for alias in one.aliases} for one in found]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_variants_come_together(one: str, other: str) -> None:
    assert clusters(one, other) == [{one, other}]
    assert clusters(other, one) == [{one, other}]


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_actors_stay_apart(one: str, other: str) -> None:
    assert len(clusters(one, other)) == 2
    assert len(clusters(other, one)) == 2
