namespace Larder.Console.Create;

/// <summary>The parts of the wizard, in their order; their names are anchors of the page.</summary>
public enum CreateSection
{
    Engine,
    Method,
    Basics,
    Nodes,
    Network,
    Security,
    Backup,
    Maintenance,
    Logs,
    Tags,
    Review,
}

public static class CreateSections
{
    /// <summary>Easy create has no settings to make; it sets them.</summary>
    public static IReadOnlyList<CreateSection> Of(bool easy) => easy
        ? [CreateSection.Engine, CreateSection.Method, CreateSection.Basics, CreateSection.Tags, CreateSection.Review]
        : Enum.GetValues<CreateSection>();

    public static string Anchor(this CreateSection section) => section.ToString().ToLowerInvariant();

    /// <summary>Where a field is.</summary>
    public static CreateSection SectionOf(CreateField field) => field switch
    {
        CreateField.Engine => CreateSection.Engine,
        CreateField.Id or CreateField.Description => CreateSection.Basics,
        CreateField.NewSubnetGroup or CreateField.Subnets or CreateField.SubnetGroup or CreateField.Zones => CreateSection.Network,
        CreateField.NewSecurityGroup or CreateField.SecurityGroups => CreateSection.Security,
        CreateField.Snapshots => CreateSection.Backup,
        CreateField.Maintenance => CreateSection.Maintenance,
        CreateField.Tags => CreateSection.Tags,
        _ => CreateSection.Nodes,
    };
}
