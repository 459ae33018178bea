// An event's page that was opened to be printed.
print();
