"""A file in memory that notes which of its bytes are read, whatever library reads them."""

import io

FOOTER = 1 << 16  # bytes at a file's end that a reader of Parquet may ask for before it knows where the footer begins


class Stored(io.RawIOBase):
    """A file that is opened for reading. `ranges` has where each read began and ended.

    >>> file = Stored(b"2013,UA\\n2013,AA\\n")
    >>> file.readline(), file.seek(-3, io.SEEK_END), file.read()
    (b'2013,UA\\n', 13, b'AA\\n')
    >>> file.ranges, file.count
    ([(0, 8), (13, 16)], 11)
    """

    def __init__(self, data: bytes):
        super().__init__()
        self._data, self._at = bytes(data), 0
        self.ranges: list[tuple[int, int]] = []

    @property
    def count(self) -> int:
        """The bytes that were read; those that were read twice count twice."""
        return sum(end - start for start, end in self.ranges)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: len(self._data)}[whence]
        if start + offset < 0:
            raise ValueError("a position before the beginning of the file")
        self._at = start + offset
        return self._at

    def read(self, size: int | None = -1) -> bytes:
        return self._take(len(self._data) if size is None or size < 0 else self._at + size)

    read1 = read

    def readall(self) -> bytes:
        return self.read()

    def readline(self, size: int | None = -1) -> bytes:
        end = self._data.find(b"\n", self._at) + 1 or len(self._data)
        return self._take(end if size is None or size < 0 else min(end, self._at + size))

    def readinto(self, buffer) -> int:
        view = memoryview(buffer).cast("B")
        data = self.read(len(view))
        view[: len(data)] = data
        return len(data)

    def _take(self, end: int) -> bytes:
        """The bytes from here to the end that is asked for, or to the end of the file."""
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        start, end = self._at, min(end, len(self._data))
        if end <= start:
            return b""
        self.ranges.append((start, end))
        self._at = end
        return self._data[start:end]

    def row_groups(self) -> set[int]:
        """The row groups of this Parquet file of which data was read. A read of the file's last 64 KB is one of its footer."""
        from pyarrow import parquet

        metadata = parquet.read_metadata(io.BytesIO(self._data))
        size = len(self._data)
        ranges = [each for each in self.ranges if each[1] < size or each[0] < size - FOOTER]
        return {
            number
            for number in range(metadata.num_row_groups)
            for start, end in _chunks(metadata.row_group(number))
            if any(first < end and start < last for first, last in ranges)
        }


# What a learner reads in an error message.
Stored.__name__ = "file"


def _chunks(group):
    """Where each column of a row group begins and ends in the file."""
    for number in range(group.num_columns):
        column = group.column(number)
        start = column.dictionary_page_offset or column.data_page_offset
        yield start, start + column.total_compressed_size
