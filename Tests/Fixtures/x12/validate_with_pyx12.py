"""Validates X12 files with pyx12 and writes pyx12's acknowledgment beside each (`<file>.999`).

Usage: validate_with_pyx12.py FILE...
Prints `OK <file>` or `FAIL <file>` for each and exits with 1 when one failed.
"""

import io
import logging
import sys

import pyx12.params
import pyx12.x12n_document


def validate(path):
    parameters = pyx12.params.params()
    parameters.set("charset", "E")
    acknowledgment = io.StringIO()
    is_valid = pyx12.x12n_document.x12n_document(
        param=parameters, src_file=path, fd_997=acknowledgment, fd_html=None
    )
    with open(path + ".999", "w", encoding="ascii") as output:
        output.write(acknowledgment.getvalue())
    return is_valid


def main(paths):
    logging.basicConfig(level=logging.ERROR, stream=sys.stdout)
    failures = 0
    for path in paths:
        is_valid = validate(path)
        failures += 0 if is_valid else 1
        print("OK" if is_valid else "FAIL", path, flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
