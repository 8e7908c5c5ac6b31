using Larder.Console.Equivalents;
using Larder.Model.CacheClusters;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.Console.Equivalents;

/// <summary>How the text reads; that it parses, and that the provider has its arguments, is for the end-to-end tests.</summary>
public sealed class TerraformTextTests
{
    [Fact]
    public void Every_member_has_an_argument_but_those_that_the_provider_has_no_word_for()
    {
        var unsaid = ApiCalls.Of(SaidRequests.Full<ReplicationGroupRequest>())
            .Concat(ApiCalls.Of(SaidRequests.Full<CacheClusterRequest>()))
            .SelectMany(call => call.Members.Select(member => member.Name).Except(TerraformResource.Of(call.Operation).Arguments.Keys));

        Assert.Equal(["PrimaryClusterId"], unsaid);
        Assert.Contains(
            "# No argument of the provider says PrimaryClusterId, which is \"orders-001\".\n",
            TerraformText.Of(ApiCalls.Of(Calls.Orders with { PrimaryClusterId = "orders-001" }), Calls.Place), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cache_is_a_resource_beside_its_provider() => Assert.Equal("""
        terraform {
          required_providers {
            aws = {
              source = "hashicorp/aws"
            }
          }
        }

        # The key is the one of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, which `larder env` sets.
        provider "aws" {
          region                 = "us-east-1"
          skip_region_validation = true

          endpoints {
            elasticache = "http://127.0.0.1:7379"
            sts         = "http://127.0.0.1:7379"
          }
        }

        resource "aws_elasticache_replication_group" "orders" {
          replication_group_id       = "orders"
          description                = "of the shop"
          engine                     = "redis"
          engine_version             = "7.0"
          node_type                  = "cache.t3.micro"
          replicas_per_node_group    = 1
          automatic_failover_enabled = true
          tags = {
            "team" = "shop"
          }
        }

        """, TerraformText.Of(ApiCalls.Of(Calls.Orders), Calls.Place));

    [Fact]
    public void A_cache_refers_to_the_groups_that_are_made_in_place()
    {
        var text = TerraformText.Of(Calls.OrdersInGroups, Calls.Place);

        Assert.Contains("subnet_group_name          = aws_elasticache_subnet_group.my-first-subnet-group.name\n", text, StringComparison.Ordinal);
        Assert.Contains("security_group_ids         = [\"sg-1\", aws_security_group.shop.id]\n", text, StringComparison.Ordinal);
        Assert.Contains("  ingress {\n    from_port   = 6379\n    to_port     = 6380\n    protocol    = \"tcp\"\n    cidr_blocks = [\"10.0.0.0/8\"]\n    description = \"the office\"\n  }\n", text, StringComparison.Ordinal);
        Assert.Contains("    ec2         = \"http://127.0.0.1:7379\"\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("AuthorizeSecurityGroupIngress", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("${HOME}", "$${HOME}")]
    [InlineData("%{if}", "%%{if}")]
    [InlineData("$${x}", "$\\u0024{x}")]
    [InlineData("$5 and 5%", "$5 and 5%")]
    [InlineData("\"a\\b\"\n\t", "\\\"a\\\\b\\\"\\n\\t")]
    [InlineData("right\u202eleft\U000e0041", "right\\u202eleft\\U000e0041")]
    [InlineData("한국어😀", "한국어😀")]
    public void Nothing_in_a_string_is_a_template(string text, string said) => Assert.Equal($"\"{said}\"", HclText.Quoted(text));

    [Theory]
    [InlineData("orders", "orders")]
    [InlineData("Orders 2", "orders_2")]
    [InlineData("9lives", "_9lives")]
    [InlineData("한\" {", "____")]
    [InlineData("", "_")]
    public void A_resource_is_called_by_what_its_name_allows(string name, string label) => Assert.Equal(label, HclText.Label(name));

    [Fact]
    public void Garnet_is_none_of_the_provider_s_engines()
    {
        Assert.True(TerraformText.CanSay(ApiCalls.Of(Calls.Orders)));
        Assert.False(TerraformText.CanSay(ApiCalls.Of(Calls.Orders with { Engine = "garnet" })));
    }
}
