"""Texts a second of `classify` beside scikit-learn and fastText, on the same texts, in one run.

speed.py COCREAR.jar TEXTS [MILLIONS]
TEXTS has one text a line; with MILLIONS, `classify` also reads them repeated to so many million
lines. The rivals learn from the corpus of Rosario. Debian: apt-get install python3-sklearn fasttext
"""
import glob
import itertools
import os
import resource
import subprocess
import sys
import tempfile
import time

import rivals


def report(name, texts, seconds, note=""):
    print("| %s | %d | %.1f | %.0f | %s |" % (name, texts, seconds, texts / seconds, note), flush=True)


def cocrear(jar, lines, name):
    with tempfile.TemporaryFile() as answers:
        start = time.time()
        run = subprocess.Popen(["java", "-jar", jar, "classify"], stdin=subprocess.PIPE, stdout=answers)
        count = 0
        for line in lines:
            run.stdin.write(line)
            count += 1
        run.stdin.close()
        assert run.wait() == 0
        seconds = time.time() - start
        answers.seek(0)
        assert sum(1 for _ in answers) == count
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    report(name, count, seconds, "start included, %d MB at most" % memory)
    return count / seconds


def main():
    jar, path = sys.argv[1:3]
    with open(path, "rb") as texts:
        lines = texts.readlines()
    here = os.path.dirname(os.path.abspath(__file__))
    rows = []
    for table in sorted(glob.glob(os.path.join(here, "rosario-2021-2023", "corpus", "*.tsv"))):
        with open(table, encoding="utf-8") as corpus:
            rows += [[line.split("\t")[0], line.rstrip("\n").split("\t")[3]] for line in corpus]
    print("| | texts | seconds | texts a second | |\n|---|---|---|---|---|")
    cocrear(jar, lines, "Cocrear")
    plain = [["", line.decode("utf-8", "replace").rstrip("\n")] for line in lines]
    for kind, rank in (
        ("scikit-learn LinearSVC", lambda test: rivals.sklearn_rank("svm", rows, test)),
        ("fastText", lambda test: rivals.fasttext_rank(rows, test)),
    ):
        start = time.time()
        list(rank(plain[:1]))
        learning = time.time() - start
        start = time.time()
        count = sum(1 for _ in rank(plain))
        report(kind, count, max(0.1, time.time() - start - learning), "learning taken off")
    if len(sys.argv) > 3:
        many = int(float(sys.argv[3]) * 1_000_000)
        rate = cocrear(jar, itertools.islice(itertools.cycle(lines), many), "Cocrear, repeated")
        print("\n25 million texts at that rate: %.0f minutes" % (25e6 / rate / 60))


if __name__ == "__main__":
    main()
