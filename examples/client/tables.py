"""Reads the sample city's year, department by department, with the standard library alone.

    python3 tables.py http://127.0.0.1:4000
"""

import csv
import io
import json
import sys
from decimal import Decimal
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

SERVICE = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:4000"


def address(table, ending, **parameters):
    return f"{SERVICE}/tables/{quote(table)}.{ending}?{urlencode(parameters)}"


def read(url, etag=None):
    """Text and ETag of an address; no text where it is still what the ETag stands for."""
    request = Request(url, headers={"If-None-Match": etag} if etag else {})
    try:
        with urlopen(request) as response:
            return response.read().decode("utf-8-sig"), response.headers["ETag"]
    except HTTPError as error:
        if error.code == 304:
            return None, etag
        # Each error has a code that stays the same, and a sentence in Chinese and in English.
        reason = json.load(error)["errors"][0]["extensions"]
        raise SystemExit(f"{reason['code']}\n{reason['zh']}\n{reason['en']}") from None


url = address("city-by-department", "csv", header="code", under="示例市", years=2020)
text, etag = read(url)
rows = list(csv.DictReader(io.StringIO(text)))

# An amount is an exact decimal: never a float. A blank is not zero, so it is not added.
amounts = [row["figures.procurement.amount"] for row in rows]
print(len(rows), sum(Decimal(amount) for amount in amounts if amount))

unchanged, _ = read(url, etag)
print("unchanged" if unchanged is None else "changed")

read(address("city-by-department", "csv", underr="示例市"))
