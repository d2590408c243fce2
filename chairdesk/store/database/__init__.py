"""The encrypted file: keyed, durable, fenced, brought up to date."""

import sys

import sqlcipher3
from sqlcipher3 import dbapi2

# sqlite-utils takes `pysqlite3` where it finds one, and judges errors by its classes: without
# this alias, set before anything here imports it, failed writes would stay uncommitted.
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2

from sqlite_utils import Database  # noqa: E402 - as above

__all__ = ["Database"]
