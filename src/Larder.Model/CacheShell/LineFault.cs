namespace Larder.Model.CacheShell;

/// <summary>Why a line could not be taken apart.</summary>
public enum LineFault
{
    OpenQuote,

    /// <summary>A quote that closes ends its word.</summary>
    TextAfterQuote,
}
