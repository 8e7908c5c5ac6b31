using System.Text.Json.Nodes;
using Larder.E2E.Harness;

namespace Larder.E2E.Clients;

/// <summary>Debian's unmodified `aws kms`, boto3 and the SDK for JavaScript make, find and give up keys, over restarts.</summary>
public sealed class AwsCliKmsTests : IAsyncLifetime
{
    private LarderServer _server = null!;
    private AwsCli _aws = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LarderServer.StartAsync();
        _aws = new(_server.Endpoint, Credentials.Of(_server));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_key_is_made_found_by_each_of_its_names_turned_off_and_on_and_given_up()
    {
        var key = (await _aws.KmsAsync("create-key", "--description", "orders", "--tags", "TagKey=team,TagValue=shop"))["KeyMetadata"]!;
        var (id, arn) = ((string)key["KeyId"]!, (string)key["Arn"]!);
        Assert.Equal($"arn:aws:kms:us-east-1:000000000000:key/{id}", arn);
        Assert.Equal(
            ("Enabled", "CUSTOMER", "AWS_KMS", "ENCRYPT_DECRYPT", "SYMMETRIC_DEFAULT"),
            ((string?)key["KeyState"], (string?)key["KeyManager"], (string?)key["Origin"], (string?)key["KeyUsage"], (string?)key["KeySpec"]));
        await _aws.KmsAsync("create-alias", "--alias-name", "alias/orders", "--target-key-id", id);
        await _server.RestartAsync();

        foreach (var name in (string[])[id, arn, "alias/orders", "arn:aws:kms:us-east-1:000000000000:alias/orders"])
            Assert.Equal(key.ToJsonString(), (await _aws.KmsAsync("describe-key", "--key-id", name))["KeyMetadata"]!.ToJsonString());
        Assert.Equal(arn, (string?)Assert.Single((await _aws.KmsAsync("list-keys"))["Keys"]!.AsArray())!["KeyArn"]);
        var alias = Assert.Single((await _aws.KmsAsync("list-aliases", "--key-id", id))["Aliases"]!.AsArray())!;
        Assert.Equal(("alias/orders", id), ((string?)alias["AliasName"], (string?)alias["TargetKeyId"]));

        await _aws.KmsAsync("disable-key", "--key-id", id);
        Assert.Equal(("Disabled", false), await StateAsync(id));
        await _aws.KmsAsync("enable-key", "--key-id", arn);
        Assert.Equal(("Enabled", true), await StateAsync(id));

        var scheduled = await _aws.KmsAsync("schedule-key-deletion", "--key-id", id, "--pending-window-in-days", "7");
        Assert.Equal((arn, "PendingDeletion", 7), ((string?)scheduled["KeyId"], (string?)scheduled["KeyState"], (int)scheduled["PendingWindowInDays"]!));
        Assert.Equal(("PendingDeletion", false), await StateAsync("alias/orders"));
        Says("KMSInvalidStateException", "pending deletion", await _aws.KmsRefusedAsync("enable-key", "--key-id", id));
    }

    [Fact]
    public async Task A_mistake_is_told_by_KMSs_code()
    {
        Says("NotFoundException", "alias/nobody", await _aws.KmsRefusedAsync("describe-key", "--key-id", "alias/nobody"));
        Says("NotFoundException", "Invalid keyId 'nobody'", await _aws.KmsRefusedAsync("enable-key", "--key-id", "nobody"));
        Says("InvalidArnException", "arn:aws:sns", await _aws.KmsRefusedAsync("describe-key", "--key-id", "arn:aws:sns:us-east-1:0:a"));
        Says("UnsupportedOperationException", "KeySpec", await _aws.KmsRefusedAsync("create-key", "--key-spec", "RSA_2048"));
        Says("ValidationException", "Policy", await _aws.KmsRefusedAsync("create-key", "--policy", "{}"));
        Says("ValidationException", "GrantTokens", await _aws.KmsRefusedAsync("describe-key", "--key-id", "alias/a", "--grant-tokens", "a"));
        Says("ValidationException", "'aliasName'", await _aws.KmsRefusedAsync("create-alias", "--alias-name", "alias/a b", "--target-key-id", "k"));
        Says("InvalidMarkerException", "Marker", await _aws.KmsRefusedAsync("list-keys", "--no-paginate", "--marker", "nonsense"));
        Says("UnknownOperationException", "TrentService.GenerateDataKey", await _aws.KmsRefusedAsync(
            "generate-data-key", "--key-id", "alias/a", "--number-of-bytes", "32"));
        Says("InvalidSignatureException", "", await new AwsCli(_server.Endpoint, Credentials.Of(_server.Key.Id, "not-the-secret"))
            .KmsRefusedAsync("list-keys"));
        Says("UnrecognizedClientException", "", await new AwsCli(_server.Endpoint, Credentials.Of("LKIANOBODY", "not-the-secret"))
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

        var seen = await Tool.OutputAsync("/usr/bin/python3", ["-c", script, _server.Endpoint.ToString()], Credentials.Of(_server));

        Assert.Equal("""[[2, 2, 1], [2, 1], true, 30, "KMSInvalidStateException"]""", seen.Trim());
    }

    [Fact]
    public async Task The_SDK_for_JavaScript_makes_and_names_a_key()
    {
        var seen = JsonNode.Parse(await Tool.OutputAsync(
            "node", [SdkTests.Script("node", "keys.mjs"), _server.Endpoint.ToString()], Credentials.Of(_server)))!;

        Assert.Equal("""["Enabled","Disabled","PendingDeletion","NotFoundException",2]""", seen.ToJsonString());
    }

    [Fact]
    public async Task What_holds_secrets_is_its_owners_alone_and_none_of_the_material_is_in_the_log()
    {
        await _aws.KmsAsync("create-key");

        foreach (var name in (string[])["root.key", "access-keys.json", "larder.db", "larder.db-wal", "larder.db-shm"])
            Assert.Equal((name, UnixFileMode.UserRead | UnixFileMode.UserWrite), (name, File.GetUnixFileMode(Path.Combine(_server.Home, name))));
        var root = await File.ReadAllBytesAsync(Path.Combine(_server.Home, "root.key"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(Convert.ToHexString(root), _server.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToBase64String(root), _server.Output, StringComparison.Ordinal);
    }

    private async Task<(string? State, bool Enabled)> StateAsync(string id)
    {
        var key = (await _aws.KmsAsync("describe-key", "--key-id", id))["KeyMetadata"]!;
        return ((string?)key["KeyState"], (bool)key["Enabled"]!);
    }

    private static void Says(string code, string name, string message)
    {
        Assert.Contains($"An error occurred ({code})", message, StringComparison.Ordinal);
        Assert.Contains(name, message, StringComparison.Ordinal);
    }
}
