using Larder.Model.Engines;
using Larder.Model.Nodes;

namespace Larder.Model.ParameterGroups;

/// <summary>When a running node takes another value of a parameter.</summary>
public enum ParameterEffect
{
    /// <summary>At once, without a restart.</summary>
    Immediately,

    /// <summary>From its next start on.</summary>
    AtReboot,

    /// <summary>Never: its engine has no such setting.</summary>
    None,
}

public static class ParameterEffects
{
    /// <summary>On the engines that have it.</summary>
    public static ParameterEffect Of(Parameter parameter) => parameter.NeedsReboot ? ParameterEffect.AtReboot : ParameterEffect.Immediately;

    /// <summary>On nodes of this engine, as <see cref="EngineSettings"/> has them run.</summary>
    public static ParameterEffect On(Engine engine, Parameter parameter) => engine.Program switch
    {
        EngineKind.Redis or EngineKind.Valkey => parameter.Exists(engine.FullVersion) ? Of(parameter) : ParameterEffect.None,
        EngineKind.Memcached => ParameterEffect.AtReboot,
        _ => ParameterEffect.None,
    };
}
