"""What a person names, and the files that it means."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from exchange.readers import expand, read
from exchange.refusal import Refused


@pytest.fixture
def folder(tmp_path):
    for name in (
        "b.txt",
        "a.md",
        "c.HTML",
        "photo.jpg",
        ".hidden.txt",
        "deep/er/d.txt",
        ".git/e.txt",
        "none/x.png",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")
    return tmp_path


def names(found, folder):
    return [str(path.relative_to(folder)) for path in found]


def test_a_folder_is_walked_sorted_for_known_suffixes(folder):
    assert names(expand([folder]), folder) == ["a.md", "b.txt", "c.HTML", "deep/er/d.txt"]


def test_what_is_named_outright_is_given_whatever_it_is_called(folder):
    named = [folder / "photo.jpg", folder / ".hidden.txt", folder / "missing.txt"]
    assert list(expand(named)) == named


def test_globs(folder):
    assert names(expand([f"{folder}/*.txt"]), folder) == ["b.txt"]
    assert names(expand([f"{folder}/**/d.*"]), folder) == ["deep/er/d.txt"]


def test_a_name_with_the_signs_of_a_glob_is_a_name_first(folder):
    odd = folder / "[1].txt"
    odd.write_text("words")
    assert list(expand([odd])) == [odd]


def test_each_file_once(folder):
    assert names(expand([folder / "b.txt", folder, f"{folder}/b*"]), folder)[0] == "b.txt"
    assert len(list(expand([folder, folder]))) == 4


def test_standard_input_passes_through_and_a_file_called_so_does_too(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert list(expand(["-", "./-"])) == ["-", Path("-")]


def test_what_leads_nowhere_is_a_refusal_in_its_place(folder):
    found = list(expand([folder / "none", f"{folder}/*.docx", folder / "b.txt"]))
    assert [type(item) for item in found] == [Refused, Refused, type(folder)]
    assert "no file of a known kind" in str(found[0])
    assert "no file matches" in str(found[1])


@pytest.mark.parametrize("odd", ["~nobody-of-that-name/a.txt", "a\x00b.txt", "x" * 5000])
def test_names_that_can_not_be_are_left_to_the_reader_to_refuse(odd):
    (found,) = expand([odd])
    with pytest.raises(Refused):
        read(found)


def test_an_empty_name_is_not_the_folder_we_are_in():
    (refused,) = expand([""])
    assert isinstance(refused, Refused)


def test_a_folder_that_is_closed_is_told(folder, monkeypatch):
    real = os.scandir

    def closed(path):
        if Path(path).name == "deep":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", closed)  # file modes don't bind root, who may run the tests
    *files, refused = expand([folder])
    assert names(files, folder) == ["a.md", "b.txt", "c.HTML"]
    assert str(refused) == f"{folder}/deep: can't be opened (Permission denied)"


def test_linked_folders_do_not_lead_in_circles(folder):
    (folder / "deep" / "back").symlink_to(folder)
    assert len(list(expand([folder]))) == 4
