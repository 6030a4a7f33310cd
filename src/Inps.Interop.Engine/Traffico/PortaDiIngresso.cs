namespace Inps.Interop.Engine.Traffico;

/// <summary>The doors through which calls come. The number is stored.</summary>
public enum PortaDiIngresso
{
    /// <summary>The address of a service (ModI).</summary>
    Modi = 0,

    /// <summary>The Porta di Dominio (SPCoop).</summary>
    Spcoop = 1,
}
