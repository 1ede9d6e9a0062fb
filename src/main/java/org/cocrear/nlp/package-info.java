/** Text becomes labels with confidence: one text pipeline, training, evaluation. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cocrear.nlp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
