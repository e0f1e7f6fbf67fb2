"""Upload a large file in parts, see the progress, and continue after a failure.

Parts are read from the disk while they are sent. If one fails for good, the error knows which parts
are done: pass it as `resume`, also in another process, since it can be pickled.

    pip install trunkline
    OPENAI_API_KEY=... python large_upload.py [FILE]
"""

import sys
from pathlib import Path

from trunkline import OpenAI, UploadInterruptedError

MIB = 2**20


def progress(done: int, total: int) -> None:
    print(f"{done / MIB:4.1f} of {total / MIB:.1f} MiB")


if len(sys.argv) > 1:
    path = Path(sys.argv[1])
else:
    path = Path("numbers.txt")
    path.write_text("0123456789abcde\n" * (5 * MIB // 32))

with OpenAI() as client:
    interrupted: UploadInterruptedError | None = None
    for _ in range(3):
        try:
            upload = client.uploads.upload_file_chunked(
                file=path,
                mime_type="text/plain",
                purpose="user_data",
                part_size=MIB,
                on_progress=progress,
                resume=interrupted,
            )
        except UploadInterruptedError as error:
            print(f"continuing after {sum(map(bool, error.part_ids))} parts")
            interrupted = error
        else:
            print(upload.status, upload.file.bytes if upload.file else 0, "bytes")
            break
