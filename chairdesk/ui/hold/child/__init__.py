"""Child by child: the voice, the test, the views, the decision and who disagrees."""
