// The constraints, each as the statement that creates it.
SHOW CONSTRAINTS YIELD createStatement
RETURN createStatement AS statement
