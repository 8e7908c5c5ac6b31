using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using Larder.Contract;
using Larder.ControlPlane;
using Larder.Model;
using Larder.Server.Hosting;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Larder.Tests.Architecture;

/// <summary>The arrows between projects (docs/architecture.md). Project references hold most of them; these hold what a
/// reference cannot.</summary>
public sealed class LayerTests
{
    private static readonly ArchUnitNET.Domain.Architecture _architecture = new ArchLoader()
        .LoadAssemblies(
            typeof(Installation).Assembly,
            typeof(Operation).Assembly,
            typeof(ControlPlaneServices).Assembly,
            typeof(Larder.Agent.HostAgent).Assembly,
            typeof(Larder.Console.ConsoleServices).Assembly,
            typeof(Larder.Relay.Routes.BackendChoice).Assembly,
            typeof(ServerHost).Assembly)
        .Build();

    [Fact]
    public void The_model_knows_nothing_but_itself_and_has_no_tasks_no_clock_and_no_io() =>
        Types().That().ResideInAssembly(typeof(Installation).Assembly)
            .Should().NotDependOnAny(Types(includeReferenced: true).That()
                .HaveFullNameMatching(@"^(System\.Threading\.Tasks|System\.IO|System\.Net|System\.TimeProvider|Microsoft|Orleans|Larder\.(Contract|ControlPlane|Agent|Relay|Console|Server))"))
            .Check(_architecture);

    [Theory]
    [InlineData("Larder.Contract", "Larder.(Model|ControlPlane|Agent|Relay|Console|Server)")]
    [InlineData("Larder.ControlPlane", "Larder.(Contract|Agent|Relay|Console|Server)")]
    [InlineData("Larder.Agent", "Larder.(Contract|ControlPlane|Relay|Console|Server)")]
    [InlineData("Larder.Relay", "Larder.(Model|Contract|ControlPlane|Agent|Console|Server)")]
    [InlineData("Larder.Console", "Larder.(Contract|Agent|Relay|Server)")]
    [InlineData("Larder.Server", "Larder.Relay")]
    public void Each_project_knows_only_what_the_map_says(string project, string others) =>
        Types().That().HaveFullNameMatching($"^{project.Replace(".", @"\.", StringComparison.Ordinal)}\\.")
            .Should().NotDependOnAny(Types(includeReferenced: true).That().HaveFullNameMatching($"^{others.Replace(".", @"\.", StringComparison.Ordinal)}\\."))
            .Check(_architecture);

    [Fact]
    public void Operations_go_through_the_facades_and_see_neither_store_nor_grains() =>
        Types().That().HaveFullNameMatching(@"^Larder\.Server\.(ReplicationGroups|CacheClusters|Tags|Events|EngineVersions|CallerIdentity|Snapshots|Users|ServerlessCaches|GlobalReplicationGroups|Migration|NodeTypes|CacheSecurityGroups|ServiceUpdates|ReservedCacheNodes|ParameterGroups|Vpcs|KmsKeys)\.")
            .Should().NotDependOnAny(Types(includeReferenced: true).That()
                .HaveFullNameMatching(@"^(Larder\.ControlPlane\.(Storage|Reconciling|Hosts)|Orleans|Microsoft\.EntityFrameworkCore)\."))
            .Check(_architecture);

    [Fact]
    public void Pages_go_through_the_facades_and_see_neither_store_nor_grains() =>
        Types().That().HaveFullNameMatching(@"^Larder\.Console\.")
            .Should().NotDependOnAny(Types(includeReferenced: true).That()
                .HaveFullNameMatching(@"^(Larder\.ControlPlane\.(Storage|Reconciling)|Orleans|Microsoft\.EntityFrameworkCore)\."))
            .Check(_architecture);
}
