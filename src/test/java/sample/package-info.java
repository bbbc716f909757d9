@NullMarked
package sample;

import org.jspecify.annotations.NullMarked;
