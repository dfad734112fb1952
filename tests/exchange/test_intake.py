"""Files that are none, can't be read or are too much: one clear line, never a wait."""

from __future__ import annotations

import io
import os
import pickle
import socket

import pytest

from exchange.intake import LIMIT, file_bytes, stream_bytes
from exchange.refusal import Refused


def refusal(path, **settings):
    with pytest.raises(Refused) as refused:
        file_bytes(path, **settings)
    line = str(refused.value)
    assert line.startswith(f"{path}: ")
    assert line.isprintable()
    return line


def test_a_file_gives_its_bytes(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x00any\xff")
    assert file_bytes(path) == b"\x00any\xff"


def test_what_is_no_file(tmp_path):
    (tmp_path / "pipe").unlink(missing_ok=True)
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "dead").symlink_to(tmp_path / "gone")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert "no such file" in refusal(tmp_path / "missing.txt")
    assert "a folder" in refusal(tmp_path)
    assert "a named pipe" in refusal(tmp_path / "pipe")
    assert "link to a file that is not there" in refusal(tmp_path / "dead")
    assert "can't be read" in refusal(tmp_path / "loop")
    assert "can't be read" in refusal(tmp_path / ("x" * 300))


def test_devices_and_sockets(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("talk")
        assert "a socket" in refusal(tmp_path / "talk")
    with pytest.raises(Refused, match="a device"):
        file_bytes(type(tmp_path)("/dev/zero"))


def test_empty_and_without_permission(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.touch()
    assert "empty" in refusal(path)
    path.write_text("secret")

    def denied(*_args):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", denied)  # file modes don't bind root, who may run the tests
    assert "no permission" in refusal(path)


def test_a_file_past_the_limit_is_not_read(tmp_path, monkeypatch):
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    monkeypatch.setattr(os, "open", lambda *_: pytest.fail("opened"))
    assert "too large: 50 MB, the limit is 20 MB" in refusal(path)


def test_a_stream_is_read_to_the_limit_only():
    class Endless(io.RawIOBase):
        def read(self, size=-1):
            assert 0 < size <= LIMIT
            return b"x" * size

    with pytest.raises(Refused, match="too large"):
        stream_bytes(Endless())
    assert stream_bytes(io.BytesIO(b"abc"), limit=3) == b"abc"


def test_a_refusal_travels_between_processes_and_hides_nothing_in_its_line():
    refused = Refused("no such file", "bad\x1b[2J\nname", "look again")
    assert str(refused) == "bad\\x1b[2J\\nname: no such file; look again"
    assert str(pickle.loads(pickle.dumps(refused))) == str(refused)
