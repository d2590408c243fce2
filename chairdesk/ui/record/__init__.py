"""The record as paper: looked at, attested by the minute-taker, signed by the chair."""
