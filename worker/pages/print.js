// A page that was opened to be printed.
print();
