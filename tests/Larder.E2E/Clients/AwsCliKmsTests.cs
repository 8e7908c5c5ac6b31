using System.Text.Json.Nodes;
using Larder.E2E.Harness;

namespace Larder.E2E.Clients;

/// <summary>Debian's unmodified `aws kms`, boto3 and the SDK for JavaScript make, find and give up keys, over restarts.</summary>
public sealed class AwsCliKmsTests(ClassServer shared) : AwsCliTest(shared)
{
    [Fact]
    public async Task A_key_is_made_found_by_each_of_its_names_turned_off_and_on_and_given_up()
    {
        var key = (await Aws.KmsAsync("create-key", "--description", "orders", "--tags", "TagKey=team,TagValue=shop"))["KeyMetadata"]!;
        var (id, arn) = ((string)key["KeyId"]!, (string)key["Arn"]!);
        Assert.Equal($"arn:aws:kms:{Region}:000000000000:key/{id}", arn);
        Assert.Equal(
            ("Enabled", "CUSTOMER", "AWS_KMS", "ENCRYPT_DECRYPT", "SYMMETRIC_DEFAULT"),
            ((string?)key["KeyState"], (string?)key["KeyManager"], (string?)key["Origin"], (string?)key["KeyUsage"], (string?)key["KeySpec"]));
        await Aws.KmsAsync("create-alias", "--alias-name", "alias/orders", "--target-key-id", id);
        await Server.RestartAsync();

        foreach (var name in (string[])[id, arn, "alias/orders", $"arn:aws:kms:{Region}:000000000000:alias/orders"])
            Assert.Equal(key.ToJsonString(), (await Aws.KmsAsync("describe-key", "--key-id", name))["KeyMetadata"]!.ToJsonString());
        Assert.Equal(arn, (string?)Assert.Single((await Aws.KmsAsync("list-keys"))["Keys"]!.AsArray())!["KeyArn"]);
        var alias = Assert.Single((await Aws.KmsAsync("list-aliases", "--key-id", id))["Aliases"]!.AsArray())!;
        Assert.Equal(("alias/orders", id), ((string?)alias["AliasName"], (string?)alias["TargetKeyId"]));

        await Aws.KmsAsync("disable-key", "--key-id", id);
        Assert.Equal(("Disabled", false), await StateAsync(id));
        await Aws.KmsAsync("enable-key", "--key-id", arn);
        Assert.Equal(("Enabled", true), await StateAsync(id));

        var scheduled = await Aws.KmsAsync("schedule-key-deletion", "--key-id", id, "--pending-window-in-days", "7");
        Assert.Equal((arn, "PendingDeletion", 7), ((string?)scheduled["KeyId"], (string?)scheduled["KeyState"], (int)scheduled["PendingWindowInDays"]!));
        Assert.Equal(("PendingDeletion", false), await StateAsync("alias/orders"));
        Says("KMSInvalidStateException", "pending deletion", await Aws.KmsRefusedAsync("enable-key", "--key-id", id));
    }

    [Fact]
    public async Task A_mistake_is_told_by_KMSs_code()
    {
        Says("NotFoundException", "alias/nobody", await Aws.KmsRefusedAsync("describe-key", "--key-id", "alias/nobody"));
        Says("NotFoundException", "Invalid keyId 'nobody'", await Aws.KmsRefusedAsync("enable-key", "--key-id", "nobody"));
        Says("InvalidArnException", "arn:aws:sns", await Aws.KmsRefusedAsync("describe-key", "--key-id", "arn:aws:sns:us-east-1:0:a"));
        Says("UnsupportedOperationException", "KeySpec", await Aws.KmsRefusedAsync("create-key", "--key-spec", "RSA_2048"));
        Says("ValidationException", "Policy", await Aws.KmsRefusedAsync("create-key", "--policy", "{}"));
        Says("ValidationException", "GrantTokens", await Aws.KmsRefusedAsync("describe-key", "--key-id", "alias/a", "--grant-tokens", "a"));
        Says("ValidationException", "'aliasName'", await Aws.KmsRefusedAsync("create-alias", "--alias-name", "alias/a b", "--target-key-id", "k"));
        Says("InvalidMarkerException", "Marker", await Aws.KmsRefusedAsync("list-keys", "--no-paginate", "--marker", "nonsense"));
        Says("UnknownOperationException", "TrentService.GenerateDataKey", await Aws.KmsRefusedAsync(
            "generate-data-key", "--key-id", "alias/a", "--number-of-bytes", "32"));
        Says("InvalidSignatureException", "", await AwsOf(Server.Key.Id, "not-the-secret")
            .KmsRefusedAsync("list-keys"));
        Says("UnrecognizedClientException", "", await AwsOf("LKIANOBODY", "not-the-secret")
            .KmsRefusedAsync("list-keys"));
    }

    [Fact]
    public async Task Boto3_pages_through_keys_and_reads_their_times()
    {
        const string script = """
            import boto3, datetime, json, sys
            kms = boto3.client("kms", endpoint_url=sys.argv[1])
            made = [kms.create_key()["KeyMetadata"] for _ in range(5)]
            for index in range(3):
                kms.create_alias(AliasName=f"alias/a{index}", TargetKeyId=made[0]["Arn"])
            keys = kms.get_paginator("list_keys").paginate(PaginationConfig={"PageSize": 2})
            aliases = kms.get_paginator("list_aliases").paginate(KeyId=made[0]["KeyId"], PaginationConfig={"PageSize": 2})
            age = datetime.datetime.now(datetime.timezone.utc) - made[0]["CreationDate"]
            last = kms.schedule_key_deletion(KeyId=made[1]["KeyId"])
            try:
                kms.disable_key(KeyId=made[1]["KeyId"])
            except kms.exceptions.KMSInvalidStateException as error:
                refused = error.response["Error"]["Code"]
            print(json.dumps([
                [len(page["Keys"]) for page in keys], [len(page["Aliases"]) for page in aliases], abs(age.total_seconds()) < 60,
                (last["DeletionDate"] - made[1]["CreationDate"]).days, refused]))
            """;

        var seen = await Tool.OutputAsync("/usr/bin/python3", ["-c", script, Server.Endpoint.ToString()], Credentials);

        Assert.Equal("""[[2, 2, 1], [2, 1], true, 30, "KMSInvalidStateException"]""", seen.Trim());
    }

    [Fact]
    public async Task The_SDK_for_JavaScript_makes_and_names_a_key()
    {
        var seen = JsonNode.Parse(await Tool.OutputAsync(
            "node", [SdkTests.Script("node", "keys.mjs"), Server.Endpoint.ToString()], Credentials))!;

        Assert.Equal("""["Enabled","Disabled","PendingDeletion","NotFoundException",2]""", seen.ToJsonString());
    }

    [Fact]
    public async Task What_holds_secrets_is_its_owners_alone_and_none_of_the_material_is_in_the_log()
    {
        await Aws.KmsAsync("create-key");

        foreach (var name in (string[])["root.key", "access-keys.json", "larder.db", "larder.db-wal", "larder.db-shm"])
            Assert.Equal((name, UnixFileMode.UserRead | UnixFileMode.UserWrite), (name, File.GetUnixFileMode(Path.Combine(Server.Home, name))));
        var root = await File.ReadAllBytesAsync(Path.Combine(Server.Home, "root.key"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(Convert.ToHexString(root), Server.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToBase64String(root), Server.Output, StringComparison.Ordinal);
    }

    private async Task<(string? State, bool Enabled)> StateAsync(string id)
    {
        var key = (await Aws.KmsAsync("describe-key", "--key-id", id))["KeyMetadata"]!;
        return ((string?)key["KeyState"], (bool)key["Enabled"]!);
    }
}
