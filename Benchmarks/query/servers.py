"""The engines that are servers, asked over loopback: the time of a query is that of the whole request."""

import json
import shutil
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

from peers import resident_megabytes, timed

GRAPH = "http://example.org/graph"
VIRTUOSO_SETTINGS = {
    "Database": {"DatabaseFile": "{folder}/virtuoso.db", "ErrorLogFile": "{folder}/virtuoso.log", "LockFile": "{folder}/virtuoso.lck",
                 "TransactionFile": "{folder}/virtuoso.trx", "xa_persistent_file": "{folder}/virtuoso.pxa", "TempStorage": "TempDatabase"},
    "TempDatabase": {"DatabaseFile": "{folder}/temporary.db", "TransactionFile": "{folder}/temporary.trx"},
    # Buffers of 8 KB each, 2.8 GB in all, as its manual advises for a machine of 4 GB and more.
    "Parameters": {"ServerPort": "127.0.0.1:11117", "DirsAllowed": "{folder}, {data}", "NumberOfBuffers": 340000, "MaxDirtyBuffers": 250000,
                   "MaxQueryMem": "2G", "ThreadsPerQuery": 2, "AsyncQueueMaxThreads": 2},
    "HTTPServer": {"ServerPort": "127.0.0.1:18897", "ServerThreads": 4, "Charset": "UTF-8"},
    "SPARQL": {"ResultSetMaxRows": 1000000, "MaxQueryExecutionTime": "{seconds}", "MaxQueryCostEstimationTime": 1000000, "DefaultGraph": GRAPH},
}


class Endpoint:
    def __init__(self, address, seconds):
        self.address, self.seconds = address, seconds

    def ask(self, text):
        body = urllib.parse.urlencode({"query": text}).encode()
        request = urllib.request.Request(self.address, body, {"Accept": "application/sparql-results+json"})
        with urllib.request.urlopen(request, timeout=self.seconds) as answer:
            found = json.load(answer)
        names = found["head"]["vars"]
        return [tuple(row[name]["value"] if name in row else "" for name in names) for row in found["results"]["bindings"]]


class Server:
    """A server over a folder of its own: loads a file, is started, is asked, and is ended."""

    def __init__(self, data, work, seconds, tools):
        self.data, self.folder, self.seconds, self.tools = data.resolve(), (work / self.name.replace(" ", "-")).resolve(), seconds, tools
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)

    def bytes_on_disk(self):
        return sum(file.stat().st_size for file in self.folder.rglob("*") if file.is_file())

    def start(self):
        self.process = subprocess.Popen(list(map(str, self.command())), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.endpoint = Endpoint(self.address, self.seconds)
        for _ in range(600):
            try:
                return self.endpoint.ask("SELECT ?s WHERE { ?s ?p ?o } LIMIT 1")
            except OSError:
                if self.process.poll() is not None:
                    raise RuntimeError(f"{self.name} ended with {self.process.returncode}")
                time.sleep(0.1)
        self.stop()
        raise RuntimeError(f"{self.name} does not answer")

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def steps(self, files, repeats):
        """Loads, and answers each query; yields a step at a time, as the engines in a process do."""
        start = time.perf_counter()
        self.load()
        yield {"step": "load", "seconds": time.perf_counter() - start, "version": self.version(), "disk": self.bytes_on_disk()}
        self.start()
        try:
            yield {"step": "open", "megabytes": resident_megabytes(self.process.pid)}
            for file in files:
                yield {"step": "query", "query": file.stem} | self.measured(file.read_text(encoding="utf-8"), repeats)
        finally:
            self.stop()

    def measured(self, text, repeats):
        try:
            return timed(self.endpoint.ask, text, repeats, self.seconds)
        except urllib.error.HTTPError as error:
            return {"error": f"HTTP {error.code}: {' '.join(error.read().decode(errors='replace').split())[:120]}"}
        except TimeoutError:
            self.stop()
            self.start()
            return {"error": "time limit"}
        except OSError as error:
            return {"error": str(error)[:120]}


class OxigraphServer(Server):
    name, address = "oxigraph server", "http://127.0.0.1:17878/query"

    def version(self):
        return subprocess.run([self.tools / "oxigraph", "--version"], capture_output=True, text=True, check=True).stdout.split()[-1]

    def load(self):
        for command in (["load", "--location", self.folder, "--file", self.data], ["optimize", "--location", self.folder]):
            subprocess.run([self.tools / "oxigraph", *command], check=True, capture_output=True)

    def command(self):
        return [self.tools / "oxigraph", "serve-read-only", "--location", self.folder, "--bind", "127.0.0.1:17878"]


class Virtuoso(Server):
    name, address = "Virtuoso", "http://127.0.0.1:18897/sparql"

    @staticmethod
    def is_installed():
        return shutil.which("virtuoso-t") is not None and shutil.which("isql-vt") is not None

    def version(self):
        shown = subprocess.run(["virtuoso-t", "-?"], capture_output=True, text=True)
        return next((word for word in (shown.stdout + shown.stderr).split() if word.count(".") >= 2), "")

    def command(self):
        text = "".join(f"[{section}]\n" + "".join(f"{key} = {value}\n" for key, value in entries.items())
                       for section, entries in VIRTUOSO_SETTINGS.items())
        for name, value in (("folder", self.folder), ("data", self.data.parent), ("seconds", int(self.seconds))):
            text = text.replace("{" + name + "}", str(value))
        (self.folder / "virtuoso.ini").write_text(text)
        return ["virtuoso-t", "+foreground", "+configfile", self.folder / "virtuoso.ini"]

    def load(self):
        self.start()
        for statement in (f"ld_dir('{self.data.parent}', '{self.data.name}', '{GRAPH}');", "rdf_loader_run();", "checkpoint;"):
            subprocess.run(["isql-vt", "127.0.0.1:11117", "dba", "dba", "VERBOSE=OFF", f"EXEC={statement}"], check=True, capture_output=True)
        self.stop()


SERVERS = {"oxigraph server": OxigraphServer, "Virtuoso": Virtuoso}
