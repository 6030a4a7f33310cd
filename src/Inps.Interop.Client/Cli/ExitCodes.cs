namespace Inps.Interop.Client.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was accepted or is valid.</summary>
    public const int Ok = 0;

    /// <summary>Something was refused or is not valid.</summary>
    public const int Rifiutato = 1;

    /// <summary>A technical failure, or the command was used wrongly.</summary>
    public const int Errore = 2;
}
