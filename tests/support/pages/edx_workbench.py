"""Open edX's SCORM block in the workbench that its makers try blocks in, for this machine alone.

`python -P edx_workbench.py FOLDER`, with the Python of an environment that has the extra `lms`; it knows nothing of
this project. Prints the port once it answers, and ends with its standard input. What the block keeps of each learner
stands in FOLDER/var/workbench.db.
"""

import os
import sys
import threading
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from unittest.mock import Mock
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

ONE_AT_A_TIME = threading.Lock()
"""A field is read and written in two steps by the workbench's store: two requests at once would lose one of them."""


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def mend() -> None:
    """Where the workbench is not what the block expects of the platform that it is made for."""
    from workbench import runtime

    class Runtime(runtime.WorkbenchRuntime):  # type: ignore[misc]  # because it has no types
        def __init__(self, user_id: str | None = None) -> None:
            super().__init__(user_id)
            # The platform names the learner to the block.
            user = self.service(Mock(service_declaration=lambda _: "want"), "user").get_current_user()
            user.opt_attrs.update({"edx-platform.user_id": user_id, "edx-platform.username": user_id})

        def _patch_xblock(self, block: Any) -> None:
            super()._patch_xblock(block)
            # The block looks for a folder of this name.
            block.location.block_id = block.scope_ids.usage_id

        def handler_url(self, block: Any, handler_name: str, *args: Any, **named: Any) -> str:
            # The block puts the path of a file behind the address of its handler, where the workbench has a query.
            url = str(super().handler_url(block, handler_name, *args, **named))
            return url.partition("?")[0] if handler_name == "assets_proxy" else url

    # Whoever makes a runtime finds it by its name in another module.
    from workbench import scenarios, views

    runtime.WorkbenchRuntime = scenarios.WorkbenchRuntime = views.WorkbenchRuntime = Runtime

    # The block's own scenario has a tag that it is not registered under.
    runtime.WORKBENCH_KVS.prep_for_scenario_loading()
    scenarios.add_xml_scenario("scorm", "scorm", "<scorm/>")
    scenarios.get_scenarios.initialized = True


def main(folder: Path) -> None:
    """Serves until nobody listens any more."""
    (folder / "var").mkdir(parents=True, exist_ok=True)
    os.chdir(folder)

    import django
    from django.conf import settings
    from django.core.management import call_command
    from django.core.wsgi import get_wsgi_application
    from workbench import settings as given

    values = {name: value for name, value in vars(given).items() if name.isupper()}
    settings.configure(**values, LOGGING_CONFIG=None)
    django.setup()
    call_command("migrate", run_syncdb=True, verbosity=0)
    mend()
    answer = get_wsgi_application()

    def application(asked: Any, begin: Any) -> Any:
        with ONE_AT_A_TIME:
            return answer(asked, begin)

    server = make_server("127.0.0.1", 0, application, server_class=Server, handler_class=Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_port, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
