"""Linux's login service, as far as a desk asks it: python -m tests.journeys.logind ADDRESS.

It says what it is told to on its input, and on its output who asked, and when sleep may begin.
"""

import os
import sys
from threading import Thread

from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

LOGIN, MANAGER = "org.freedesktop.login1", "/org/freedesktop/login1"
OWN, ANOTHER = "/org/freedesktop/login1/session/_31", "/org/freedesktop/login1/session/_32"
PROPERTIES = "org.freedesktop.DBus.Properties"
SESSION = f"{LOGIN}.Session"


def tell(words):
    print(words, flush=True)


class LoginService:
    """Answers on one thread, and says on another what it is told to say."""

    def __init__(self, address):
        self.is_active, self.given = True, []
        self.answers = {
            "GetSession": self.name_session,
            "Get": self.say_active,
            "Inhibit": self.give_delay,
        }
        self.bus = open_dbus_connection(address, enable_fds=True)
        self.bus.send_and_get_reply(message_bus.RequestName(LOGIN))

    def answer(self):
        while True:
            message = self.bus.receive()
            if message.header.message_type is not MessageType.method_call:
                continue
            member = message.header.fields.get(HeaderFields.member)
            self.bus.send(self.answers.get(member, self.refuse)(message))
            while self.given:
                os.close(
                    self.given.pop()
                )  # the desk has its own by now: sleep waits for that alone
            tell(f"asked {member} {' '.join(map(str, message.body))}")

    def refuse(self, message):
        return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")

    def name_session(self, message):
        return new_method_return(message, "o", (OWN,))

    def say_active(self, message):
        return new_method_return(message, "v", (("b", self.is_active),))

    def give_delay(self, message):
        kept, given = os.pipe()
        self.given.append(given)
        Thread(target=self.wait_for, args=(kept,), daemon=True).start()
        return new_method_return(message, "h", (given,))

    def wait_for(self, kept):
        os.read(kept, 1)  # ends when the desk closes its end
        tell("sleeps")

    def say(self, said):
        what, value = said.split()
        if what == "sleep":
            about = DBusAddress(MANAGER, None, f"{LOGIN}.Manager")
            self.bus.send(new_signal(about, "PrepareForSleep", "b", (value == "1",)))
        elif what == "lock":
            about = DBusAddress({"own": OWN, "another": ANOTHER}[value], None, SESSION)
            self.bus.send(new_signal(about, "Lock"))
        else:
            self.is_active = value == "1"
            about = DBusAddress(OWN, None, PROPERTIES)
            changed = (SESSION, {"Active": ("b", self.is_active)}, [])
            self.bus.send(new_signal(about, "PropertiesChanged", "sa{sv}as", changed))


if __name__ == "__main__":
    service = LoginService(sys.argv[1])
    Thread(target=service.answer, daemon=True).start()
    tell("ready")
    for line in sys.stdin:
        service.say(line)
