"""The names of Linux's login service on the system's bus."""

LOGIN = "org.freedesktop.login1"
MANAGER = "/org/freedesktop/login1"
