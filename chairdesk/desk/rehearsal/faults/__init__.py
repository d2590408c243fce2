"""What is wrong in a script, as sentences that any language can say."""
