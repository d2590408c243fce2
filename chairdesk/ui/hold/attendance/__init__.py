"""Who is in the room, and which reports came."""
