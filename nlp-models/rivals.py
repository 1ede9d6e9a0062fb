"""Trains a classifier of others on labelled texts and ranks the labels of more texts.

rivals.py svm|logistic|fasttext TRAIN.tsv TEST.tsv ANSWERS.tsv
Rows are label<TAB>text; an answer is all labels, likeliest first, parted by tabs.
Run by `evaluate --rivals=/usr/bin/python3`. Debian: apt-get install python3-sklearn fasttext
"""
import os
import re
import subprocess
import sys
import tempfile


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t", 1) for line in lines]


def sklearn_rank(kind, train, test):
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline, make_union
    from sklearn.svm import LinearSVC

    features = make_union(
        TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True, strip_accents="unicode"),
        TfidfVectorizer(
            analyzer="char_wb", ngram_range=(3, 5), min_df=3, sublinear_tf=True, strip_accents="unicode"
        ),
    )
    if kind == "svm":
        model = LinearSVC(C=0.5, random_state=1)
    else:
        model = LogisticRegression(C=3, solver="liblinear", random_state=1)
    pipeline = make_pipeline(features, model)
    pipeline.fit([text for _, text in train], [label for label, _ in train])
    labels = pipeline.classes_
    for scores in pipeline.decision_function([text for _, text in test]):
        yield [labels[i] for i in sorted(range(len(labels)), key=lambda i: -scores[i])]


def plain(text):
    return " ".join(re.findall(r"\w+", text.lower())) or "x"


def fasttext_rank(train, test):
    with tempfile.TemporaryDirectory() as folder:
        seen, unseen = os.path.join(folder, "seen"), os.path.join(folder, "unseen")
        with open(seen, "w", encoding="utf-8") as out:
            for label, text in train:
                out.write("__label__%s %s\n" % (label, plain(text)))
        with open(unseen, "w", encoding="utf-8") as out:
            for _, text in test:
                out.write(plain(text) + "\n")
        model = os.path.join(folder, "model")
        settings = "-epoch 25 -lr 0.5 -wordNgrams 2 -minn 3 -maxn 5 -dim 100 -thread 1 -seed 1 -loss softmax"
        command = ["fasttext", "supervised", "-input", seen, "-output", model] + settings.split()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        guess = ["fasttext", "predict", model + ".bin", unseen, "11"]
        answers = subprocess.run(guess, check=True, stdout=subprocess.PIPE).stdout.decode()
    for line in answers.splitlines():
        yield [word.replace("__label__", "") for word in line.split()]


def main():
    kind, train, test, answers = sys.argv[1:5]
    train, test = rows(train), rows(test)
    ranked = fasttext_rank(train, test) if kind == "fasttext" else sklearn_rank(kind, train, test)
    with open(answers, "w", encoding="utf-8") as out:
        for labels in ranked:
            out.write("\t".join(labels) + "\n")


if __name__ == "__main__":
    main()
