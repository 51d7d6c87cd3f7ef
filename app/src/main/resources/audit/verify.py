#!/usr/bin/env python3
"""Verifies a ledger file of Pacta and counts its headline anew: a second implementation of docs/ledger-format.md.

    python3 verify.py FILE [--head FILE-or-SIZE:ROOT]... [--on DAY] [--known DAY-or-MOMENT] [--framework CODE] [--files FOLDER]
"""
import argparse, base64, datetime, functools, hashlib, json, os, pathlib, sys, zoneinfo

# Ed25519 (RFC 8032), verification only
P = 2**255 - 19
D = -121665 * pow(121666, P - 2, P) % P
Q = 2**252 + 27742317777372353535851937790883648493

def add(a, b):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = a, b
    e, f, g, h = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P, 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    m, n, o, p = f - e, h - g, h + g, f + e
    return m * n % P, o * p % P, n * o % P, m * p % P

def times(n, point):
    total = (0, 1, 1, 0)
    while n:
        total = add(total, point) if n & 1 else total
        point, n = add(point, point), n >> 1
    return total

def point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P)
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - x2) % P or y >= P:
        raise ValueError("no point of the curve")
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P

BASE = point(bytes([0x58] + [0x66] * 31))

def signed(key, text, signature):
    try:
        s, r = int.from_bytes(signature[32:], "little"), point(signature[:32])
        k = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little") % Q
        a, b = times(s, BASE), add(r, times(k, point(key)))
    except ValueError:
        return False
    return s < Q and not ((a[0] * b[2] - b[0] * a[2]) % P or (a[1] * b[2] - b[1] * a[2]) % P)

def note(text, key):
    """Whether a note (c2sp.org/signed-note) bears a right signature of a key NAME+HASH+KEY."""
    body, _, lines = text.partition("\n\n")
    name, _, rest = key.partition("+")
    raw = base64.b64decode(rest.partition("+")[2])
    ident = hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4]
    marks = [base64.b64decode(line.split(" ")[2]) for line in lines.splitlines() if line.startswith(f"\u2014 {name} ")]
    return any(mark[:4] == ident and signed(raw[1:], (body + "\n").encode(), mark[4:]) for mark in marks)

sha = lambda *parts: hashlib.sha256(b"".join(parts)).digest()

class Tree:
    """RFC 6962, section 2.1, grown leaf by leaf."""
    def __init__(self):
        self.size, self.edge = 0, []

    def append(self, leaf):
        self.size, n = self.size + 1, self.size
        while n & 1:
            leaf, n = sha(b"\1", self.edge.pop(), leaf), n >> 1
        self.edge.append(leaf)

    def root(self):
        total = functools.reduce(lambda right, left: sha(b"\1", left, right), reversed(self.edge))
        return base64.b64encode(total).decode()

class Count:
    """The headline: confirmed measures (or steps) of all that the plan counts, as everybody sees it (docs/method.md)."""
    TABLES = {"parties.union", "ledger.code", "register.framework", "register.measure", "register.step",
              "confirmation.standing", "ledger.thing", "confirmation.evidence", "confirmation.document", "report.paper"}
    def __init__(self):
        self.leaves, self.last = [], ""

    def leaf(self, leaf):
        self.last = leaf["recorded"]
        self.leaves += [leaf] if leaf.get("table") in self.TABLES else []

    def rows(self, table, on, known):
        rows = {}
        for leaf in self.leaves:
            if leaf["table"] != table or moment(leaf["recorded"]) > known:
                continue
            if leaf["act"] == "add" and leaf["visibility"] == 0:
                rows[leaf["seq"], leaf["leaf"]] = leaf["row"]
            elif leaf["act"] == "close":
                rows.pop(tuple(leaf["of"]), None)
        day = lambda text: {"infinity": "9999-99", "-infinity": ""}.get(text, text)
        return [r for r in rows.values() if day(r["valid_from"]) <= on < day(r["valid_to"])]

    def headline(self, on, known, code):
        if any(leaf["act"] == "ceiling" for leaf in self.leaves):
            return "Things were hidden or shown later: count with a file written for the public."
        union = self.rows("parties.union", "9999", end := moment(self.last))[-1]
        on = on or union.get("demo_day") or str(datetime.date.today())
        until = moment(known) if "T" in known else end
        if known and "T" not in known:  # a day means to its end
            last = datetime.datetime.combine(datetime.date.fromisoformat(known), datetime.time.max)
            until = last.replace(tzinfo=zoneinfo.ZoneInfo(union["zone"]))
        codes = {row["id"]: row["code"] for row in self.rows("ledger.code", on, until)}
        plans = [f for f in self.rows("register.framework", on, until) if f["id"] in codes]
        plans.sort(key=lambda f: (f["position"], codes[f["id"]]))
        named = [f for f in plans if codes[f["id"]] == code] if code else [f for f in plans if f["starts"] <= on] or plans[:1]
        if not named:
            return "There is no such framework at that moment."
        plan, table = named[-1], "register.step" if named[-1]["counts"] == "steps" else "register.measure"
        counted = {r["id"] for r in self.rows(table, on, until) if r["framework_id"] == plan["id"] and r["counted"]}
        done = {r["id"] for r in self.rows("confirmation.standing", on, until) if r["party_id"] == 0 and r["state"] == "confirmed"}
        return f"{codes[plan['id']]} on {on}, recorded by {until.isoformat()}: {len(counted & done)} of {len(counted)} confirmed"

    def files(self, folder, code):
        """What is wrong with the documents and notes of the archive of a framework."""
        rows = lambda table: [leaf["row"] for leaf in self.leaves if leaf["table"] == table and leaf["act"] == "add"]
        plans = {row["id"] for row in rows("ledger.code") if row["kind"] == "framework" and row["code"] == code}
        things = {row["id"] for row in rows("ledger.thing") if row.get("scope_id") in plans}
        said = {row["id"] for row in rows("ledger.thing") if row.get("under_id") in things}
        proofs = {row["document_id"] for row in rows("confirmation.evidence") if row["id"] in said}
        due = {row["sha256"] for row in rows("confirmation.document") if row["id"] in proofs and "sha256" in row}
        due |= {row["sha256"] for row in rows("report.paper") if row["framework_id"] in plans}
        files = [file for kind in ("documents", "notes") for file in pathlib.Path(folder, kind).glob("*")]
        there = {hashlib.sha256(file.read_bytes()).hexdigest(): file for file in files}
        print(f"{len(due & set(there))} of {len(due)} files are those that the ledger vouches for")
        return [f"the file {file} is none that the ledger vouches for" for hash, file in there.items() if hash not in due] \
            + [f"a file that the ledger vouches for is not there: SHA-256 {hash}" for hash in due - set(there)]

def moment(text):
    whole, _, rest = text.rstrip("Z").partition(".")
    return datetime.datetime.fromisoformat(f"{whole}.{(rest + '000000')[:6]}+00:00")

def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("file")
    asked.add_argument("--head", action="append", default=[])
    for name in ("--on", "--known", "--framework", "--files"): asked.add_argument(name, default="")
    asked = asked.parse_args()
    faults, keys, heads, outside, tree, count = [], [], {}, {}, Tree(), Count()
    for head in asked.head:
        text = open(head, encoding="utf-8").read() if os.path.isfile(head) else head
        size, root = text.split("\n")[1:3] if "\n" in text.strip() else text.strip().split(":")
        outside.setdefault(int(size), []).append((head, root))
    with open(asked.file, "rb") as lines:
        if next(lines) != b"pacta-ledger 1\n":
            sys.exit("no ledger file")
        about, entry, due, ended = json.loads(next(lines)), 0, (1, 0), False
        for line in lines:
            kind, rest = line[:1], line[2:-1]
            if kind == b"K":
                keys.append(json.loads(rest))
            elif kind == b"T":
                text = json.loads(rest)["note"]
                _, size, root, *_ = text.split("\n")
                heads[int(size)] = root
                if not any(note(text, key["key"]) for key in keys):
                    faults.append((0, f"the head of {size} leaves is not signed by a key of the file"))
            elif kind in b"LHX":
                if kind == b"L":
                    sealed, salt, body = rest.split(b" ", 2)
                    leaf, content = sha(b"\0", bytes.fromhex(salt.decode()), body), json.loads(body)
                    place = content["seq"], content.get("leaf", 0)
                    count.leaf(content)
                    if leaf.hex()[:16] != sealed.decode():
                        faults.append((place[0], f"leaf {place[1]} is not as it was sealed"))
                else:
                    hash, *where = rest.decode().split(" ")
                    leaf, place = bytes.fromhex(hash), (int(where[0]), int(where[1]))
                    if kind == b"H" and about["viewer"] == "operator":
                        faults.append((place[0], f"leaf {place[1]} was taken out"))
                if place not in (due, (entry + 1, 0)):
                    faults.append((place[0], f"leaf {place[1]} is not the next one"))
                entry, due = place[0], (place[0], place[1] + 1)
                tree.append(leaf)
                if tree.size in heads and tree.root() != heads[tree.size]:
                    faults.append((entry, f"the head of {tree.size} leaves does not hold"))
                for head, root in outside.pop(tree.size, []):
                    faults += [] if root == tree.root() else [(entry, f"the head held outside ({head}) does not hold")]
                    verdict = "holds" if root == tree.root() else "DOES NOT HOLD"
                    print(f"The head held outside, {head}, {verdict}, up to entry {entry}")
            elif line == f"end {tree.size}\n".encode():
                ended = True
    faults += [(entry, f"the head held outside ({h}) is not reached") for all in outside.values() for h, _ in all]
    if not ended or tree.size not in heads:
        faults.append((entry, "the file breaks off"))
    print(f"Union {about['union']}, for {about['viewer']}: {entry} entries, {tree.size} leaves, {len(heads)} heads, root {tree.root()}")
    print(count.headline(asked.on, asked.known, asked.framework))
    if asked.files:
        faults += [(entry, what) for what in count.files(asked.files, asked.framework)]
    for at, what in faults[:10]:
        print(f"entry {at}: {what}")
    print("IT DOES NOT HOLD" if faults else "It holds.")
    sys.exit(1 if faults else 0)

if __name__ == "__main__":
    main()
