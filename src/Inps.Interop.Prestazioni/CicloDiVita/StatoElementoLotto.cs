namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>States of a domanda of a lotto that has its outcome (domain 4.4); before, it waits and has none.</summary>
public enum StatoElementoLotto
{
    Scartata,
    Presentata,
    Protocollata,
}
