namespace Larder.E2E.Harness;

/// <summary>One entry of access-keys.json.</summary>
public sealed record AccessKeyLine(string Id, string Secret, string Account);
