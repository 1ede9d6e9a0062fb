package org.cocrear.nlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Texts that say the same, found among many without reading them all: an index in memory (Apache
 * Lucene) over the stems of each text. The words of a text that few others have call up candidates;
 * how alike two texts are is then the cosine of their stems, each weighed by how rare it is.
 *
 * <p>Thread-safe. What was put is found by the next search.
 */
public final class SimilarTexts implements AutoCloseable {

  /** From here on two texts mean the same, but for some words: twins. */
  public static final double SAME = 0.80;

  /** From here on it is fair to ask the author whether they mean the same. */
  public static final double CLOSE = 0.60;

  /** From here on it is worth a reviewer's look. */
  public static final double AKIN = 0.45;

  /** Words with a subject that a text must have before it is compared. */
  public static final int ENOUGH_WORDS = 4;

  private static final String ID = "id";
  private static final String STEMS = "stems";
  private static final int CANDIDATES = 40;

  private final TextPipeline pipeline;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  /** An empty index. */
  public SimilarTexts(TextPipeline pipeline) {
    this.pipeline = pipeline;
    try {
      writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
      searchers = new SearcherManager(writer, null);
    } catch (IOException trouble) {
      throw new UncheckedIOException("the index of texts cannot be opened", trouble);
    }
  }

  /** One that is alike: 1 has the same stems, 0 none in common. */
  public record Similar(String id, double likeness) {}

  /** Adds a text, or puts it in place of the former one of this id. */
  public void put(String id, String text) {
    Document document = new Document();
    String stems = String.join(" ", Stem.all(pipeline, text));
    document.add(new StringField(ID, id, Field.Store.YES));
    document.add(new StoredField(STEMS, stems));
    Stem.all(pipeline, text)
        .forEach(stem -> document.add(new StringField(STEMS, stem, Field.Store.NO)));
    try {
      writer.updateDocument(new Term(ID, id), document);
    } catch (IOException trouble) {
      throw new UncheckedIOException("a text cannot be indexed", trouble);
    }
  }

  /** Takes a text out; one that is not there is no matter. */
  public void remove(String id) {
    try {
      writer.deleteDocuments(new Term(ID, id));
    } catch (IOException trouble) {
      throw new UncheckedIOException("a text cannot be taken out of the index", trouble);
    }
  }

  /** Whether a text says enough to be compared. */
  public boolean saysEnough(String text) {
    return Stem.all(pipeline, text).size() >= ENOUGH_WORDS;
  }

  /**
   * The texts most like this one, best first; none where it says too little.
   *
   * @param most how many
   * @param atLeast how alike they must be
   * @param eligible which ids count
   */
  public List<Similar> near(String text, int most, double atLeast, Predicate<String> eligible) {
    SequencedSet<String> stems = Stem.all(pipeline, text);
    if (stems.size() < ENOUGH_WORDS) {
      return List.of();
    }
    try {
      searchers.maybeRefreshBlocking();
      IndexSearcher searcher = searchers.acquire();
      try {
        return ranked(searcher, stems, atLeast, eligible).stream().limit(most).toList();
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException trouble) {
      throw new UncheckedIOException("the index of texts cannot be read", trouble);
    }
  }

  private static List<Similar> ranked(
      IndexSearcher searcher,
      SequencedSet<String> stems,
      double atLeast,
      Predicate<String> eligible)
      throws IOException {
    Rarity rarity = new Rarity(searcher.getIndexReader(), STEMS);
    Map<String, Double> sought = rarity.weigh(stems);
    StoredFields stored = searcher.storedFields();
    List<Similar> alike = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(rarity.query(sought), CANDIDATES).scoreDocs) {
      Document found = stored.document(hit.doc);
      double likeness = Rarity.cosine(sought, rarity.weigh(List.of(found.get(STEMS).split(" "))));
      if (likeness >= atLeast && eligible.test(found.get(ID))) {
        alike.add(new Similar(found.get(ID), likeness));
      }
    }
    alike.sort(Comparator.comparingDouble(Similar::likeness).reversed().thenComparing(Similar::id));
    return alike;
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
  }
}
