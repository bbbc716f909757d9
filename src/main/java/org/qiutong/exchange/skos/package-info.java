/// Codebooks in SKOS, in and out: Turtle, RDF/XML and JSON-LD.
@NullMarked
package org.qiutong.exchange.skos;

import org.jspecify.annotations.NullMarked;
