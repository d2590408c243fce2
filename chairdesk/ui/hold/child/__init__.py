"""Child by child: the voice, the test, the decision and who disagrees."""
