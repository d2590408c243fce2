"""What was decided, made into a plan: who acts, who meets, by when, and the close."""
