"""Counts rounds once more from their signed files, with fractions, and knows nothing of the program.

python3 recount.py FOLDER…  prints one JSON array, an object a folder: {"rows", "scopes", "final"}.
A folder has competition.pleno, score files beside it, and ask.json: {"round", "scope"}.
"""

import json
import sys
from fractions import Fraction
from pathlib import Path


def records(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()[1:-1]]


class Competition:
    def __init__(self, folder):
        self.rounds, self.judges, self.entries, self.options = {}, [], {}, {"category": [], "group": []}
        self.excused = set()
        for record in records(folder / "competition.pleno"):
            kind = record["type"]
            if kind == "round":
                self.rounds[record["id"]] = {**record, "criteria": [], "panels": [], "for": None}
                if record.get("entrants") == "listed":
                    self.rounds[record["id"]]["for"] = set()
            elif kind == "round-entrants":
                self.rounds[record["round"]]["for"] |= set(record["entries"])
            elif kind == "criterion":
                self.rounds[record["round"]]["criteria"].append(record)
            elif kind == "panel":
                entries = None if record["entries"] == "all" else set()
                self.rounds[record["round"]]["panels"].append({**record, "of": entries})
            elif kind == "panel-entries":
                panels = self.rounds[record["round"]]["panels"]
                next(one for one in panels if one["id"] == record["panel"])["of"] |= set(record["entries"])
            elif kind == "judge":
                self.judges.append(record["id"])
            elif kind == "entry" and record["status"]["type"] == "active":
                self.entries[record["id"]] = record
            elif kind in self.options:
                self.options[kind].append(record)
            elif kind == "excusal":
                self.excused.add((record["judge"], record["entry"], record["round"]))
        self.sheets = {}
        for path in folder.glob("J*.pleno"):
            for sheet in records(path):
                self.sheets[(sheet["judge"], sheet["entry"], sheet["round"])] = sheet

    def entrants(self, of):
        some = self.rounds[of]["for"]
        return [entry for entry in self.entries if some is None or entry in some]

    def panel(self, entry, of):
        if entry not in self.entrants(of):
            return set()
        return {
            judge
            for panel in self.rounds[of]["panels"]
            if panel["of"] is None or entry in panel["of"]
            for judge in panel["judges"]
        }

    def counted(self, entry, of):
        """Marks of each judge who signed all of them."""
        found = {}
        for judge in self.panel(entry, of):
            sheet = self.sheets.get((judge, entry, of))
            if sheet and sheet["state"] == "submitted":
                found[judge] = {name: Fraction(mark, 100) for name, mark in sheet["marks"].items()}
        return found

    def points(self, marks, of):
        criteria = self.rounds[of]["criteria"]
        weights = [one["weight"] for one in criteria]
        whole = sum(weights) if self.rounds[of].get("weights") == "parts" else 10_000
        return sum(marks[one["id"]] * Fraction(one["weight"], whole) for one in criteria)

    def scores(self, entry, of):
        return {judge: self.points(marks, of) for judge, marks in self.counted(entry, of).items()}

    def score(self, entry, of):
        scores = sorted(self.scores(entry, of).values())
        if self.rounds[of]["aggregation"] == "trimmed-mean" and len(scores) >= 5:
            scores = scores[1:-1]
        return sum(scores) / len(scores) if scores else None

    def provisional(self, entry, of):
        panel = self.panel(entry, of)
        for judge in panel:
            sheet = self.sheets.get((judge, entry, of))
            if not (sheet and sheet["state"] in ("submitted", "recused")) and (judge, entry, of) not in self.excused:
                return True
        return not panel

    def figure(self, entry, of, rule):
        """What a rule compares, or None."""
        if rule["type"] == "round":
            return self.score(entry, rule["round"])
        if rule["type"] == "median":
            scores = sorted(self.scores(entry, of).values())
            return (scores[(len(scores) - 1) // 2] + scores[len(scores) // 2]) / 2
        marks = [marks[rule["criterion"]] for marks in self.counted(entry, of).values()]
        return sum(marks) / len(marks)

    def beats(self, a, b, of):
        ours, theirs = self.scores(a, of), self.scores(b, of)
        both = ours.keys() & theirs.keys()
        return sum(ours[one] > theirs[one] for one in both) > sum(ours[one] < theirs[one] for one in both)

    def split(self, tied, of, rule):
        if rule["type"] == "preferred":
            best = [a for a in tied if all(a == b or self.beats(a, b, of) for b in tied)]
            rest = [one for one in tied if one not in best]
            return [best] + (self.split(rest, of, rule) if rest else []) if best else [tied]
        figures = {one: self.figure(one, of, rule) for one in tied}
        some = sorted({figure for figure in figures.values() if figure is not None}, reverse=True)
        return [part for figure in [*some, None] if (part := [one for one in tied if figures[one] == figure])]

    def rank(self, entries, of):
        return self.rank_by({entry: self.score(entry, of) for entry in entries}, of, [of])

    def final(self):
        """Rounds by their weights; without any the last alone."""
        weights = {name: one["weight"] for name, one in self.rounds.items() if "weight" in one}
        weights = weights or {list(self.rounds)[-1]: 10_000}
        scores = {}
        for entry in (one for one in self.entries if any(one in self.entrants(of) for of in weights)):
            parts = {of: self.score(entry, of) for of in weights}
            whole = None not in parts.values()
            scores[entry] = sum(Fraction(weights[of], 10_000) * parts[of] for of in weights) if whole else None
        return self.rank_by(scores, list(weights)[-1], list(weights))

    def rank_by(self, scores, of, rounds):
        """Equal scores by the tie-breaks of one round; provisional by any of the rounds."""
        entries = list(scores)
        tiers = []
        for score in sorted({one for one in scores.values() if one is not None}, reverse=True):
            parts = [[entry for entry in entries if scores[entry] == score]]
            for rule in self.rounds[of]["tieBreaks"]:
                parts = [tier for part in parts for tier in (self.split(part, of, rule) if len(part) > 1 else [part])]
            tiers += parts
        rows, rank = [], 1
        for tier in tiers:
            rows += [self.row(entry, rank, len(tier) > 1, scores[entry], rounds) for entry in self.by_number(tier)]
            rank += len(tier)
        unscored = self.by_number([entry for entry in entries if scores[entry] is None])
        return rows + [self.row(entry, None, False, None, rounds) for entry in unscored]

    def by_number(self, entries):
        return sorted(entries, key=lambda entry: self.entries[entry]["number"])

    def row(self, entry, rank, tied, score, rounds):
        return {
            "number": self.entries[entry]["number"],
            "rank": rank,
            "tied": tied,
            "provisional": any(self.provisional(entry, of) for of in rounds if entry in self.entrants(of)),
            "exact": None if score is None else f"{score.numerator}/{score.denominator}",
        }

    def within(self, scope, of):
        if scope == "panel":
            parts = [(panel["name"], panel["of"]) for panel in self.rounds[of]["panels"]]
            parts = [(name, [one for one in self.entrants(of) if ids is None or one in ids]) for name, ids in parts]
        else:
            names = {option["id"]: option["name"] for option in self.options[scope]} | {None: None}
            parts = [(name, [one for one in self.entrants(of) if self.entries[one][scope] == id]) for id, name in names.items()]
        return [{"name": name, "rows": self.rank(entries, of)} for name, entries in parts if entries]


def recount(folder):
    ask = json.loads((folder / "ask.json").read_text("utf-8"))
    competition = Competition(folder)
    return {
        "rows": competition.rank(competition.entrants(ask["round"]), ask["round"]),
        "scopes": competition.within(ask["scope"], ask["round"]),
        "final": competition.final(),
    }


print(json.dumps([recount(Path(folder)) for folder in sys.argv[1:]]))
