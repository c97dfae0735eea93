"""What tests are made with, by what each makes."""
