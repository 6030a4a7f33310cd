namespace Inps.Interop.Engine.Adesioni;

/// <summary>An adesione is one ente in one environment.</summary>
public readonly record struct ChiaveAdesione(string CodiceEnte, Ambiente Ambiente);
