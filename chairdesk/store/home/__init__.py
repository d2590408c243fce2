"""The folder of a vault: laid out as a whole, opened, copied, brought up to date."""
