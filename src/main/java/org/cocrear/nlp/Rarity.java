package org.cocrear.nlp;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * How much a stem tells, by how few texts have it: the smoothed inverse document frequency {@code
 * ln(1 + (N + 1) / (df + 1))}, squared, as both sides of a cosine hold it.
 */
final class Rarity {

  /** Stems that call up candidates: the rarest ones tell a text from all others. */
  private static final int CALLING = 12;

  /** So many call in any case; the others only where few texts have them: time stays bounded. */
  private static final int CALLING_ALWAYS = 3;

  private static final int FEW = 1_500;

  private final IndexReader reader;
  private final String field;

  Rarity(IndexReader reader, String field) {
    this.reader = reader;
    this.field = field;
  }

  Map<String, Double> weigh(Collection<String> stems) throws IOException {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String stem : stems) {
      weights.put(stem, weight(reader.docFreq(new Term(field, stem))));
    }
    return weights;
  }

  private double weight(double holders) {
    double rarity = Math.log(1 + (reader.numDocs() + 1) / (holders + 1));
    return rarity * rarity;
  }

  /** Texts that share the rarest stems. */
  Query query(Map<String, Double> weights) {
    List<Map.Entry<String, Double>> rarest =
        weights.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .limit(CALLING)
            .toList();
    double rare = weight(FEW);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (int i = 0; i < rarest.size(); i++) {
      if (i < CALLING_ALWAYS || rarest.get(i).getValue() >= rare) {
        any.add(has(rarest.get(i)), Occur.SHOULD);
      }
    }
    return any.build();
  }

  private Query has(Map.Entry<String, Double> stem) {
    Query has = new ConstantScoreQuery(new TermQuery(new Term(field, stem.getKey())));
    return new BoostQuery(has, stem.getValue().floatValue());
  }

  /** Cosine of two texts, each stem weighed by its rarity. */
  static double cosine(Map<String, Double> some, Map<String, Double> others) {
    double shared =
        some.entrySet().stream()
            .filter(stem -> others.containsKey(stem.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    double both = Math.sqrt(sum(some) * sum(others));
    return both == 0 ? 0 : shared / both;
  }

  private static double sum(Map<String, Double> weights) {
    return weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
