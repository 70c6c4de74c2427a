variable "stage" {}

resource "aws_lb" "internal" {
  name = substr("library-chat-${var.stage}-internal-alb", 0, 32)
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ naming/truncation: in prod.tfvars, name evaluates to "library-chat-production-eu-inter", cut off after 32 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
}
